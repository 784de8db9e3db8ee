import { type ReactNode, useEffect, useId, useRef } from "react";
import { shell } from "../words/shell.ts";
import "./dialog.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog over the page. The browser keeps the focus in it, closes it with Escape and gives the focus back to what
 * opened it. Mount it to open it.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    heading.current?.focus();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it; a click beside it is a third way.
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="dialog-body">
        <header>
          {/* The title gets the focus, and is read aloud; the button would be framed before anybody has moved. */}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            {shell.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
