import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { shell } from "../words/shell.ts";
import "./toast.css";

export interface Toast {
  words: string;
  /** One thing that can be done about it, such as undo. */
  action?: { words: string; run: () => void };
}

const Told = createContext<(toast: Toast | string) => void>(() => {});
/** A message with an action stays longer: it has to be read, decided and reached. */
const stayMs = { plain: 4000, action: 10_000 };

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback((told: Toast | string) => {
    const next = typeof told === "string" ? { words: told } : told;
    setToast(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setToast(null), next.action ? stayMs.action : stayMs.plain);
  }, []);
  const action = toast?.action;
  const act = () => {
    setToast(null);
    action?.run();
  };
  return (
    <Told value={useMemo(() => tell, [tell])}>
      {children}
      <div className="toasts" role="status">
        {toast !== null && (
          <div className="toast">
            {toast.words}
            {action !== undefined && (
              <button type="button" className="button" onClick={act}>
                {action.words}
              </button>
            )}
          </div>
        )}
      </div>
    </Told>
  );
}

/** Tells something in passing, in words; the latest message takes the place of the one before. */
export function useToast(): (toast: Toast | string) => void {
  return useContext(Told);
}

/** Copies text and says so. */
export function useCopy(): (text: string, words?: string) => Promise<void> {
  const tell = useToast();
  return async (text, words = shell.copied) => {
    try {
      await navigator.clipboard.writeText(text);
      tell(words);
    } catch {
      tell(shell.notCopied);
    }
  };
}
