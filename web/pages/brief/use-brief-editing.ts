import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { BriefCheck, BriefView } from "../../../src/server/index.ts";
import { briefQuery, saveBrief } from "../../api/brief.ts";
import { ApiError } from "../../api/client.ts";
import { useToast } from "../../ui/Toast.tsx";
import { brief as words } from "../../words/brief.ts";
import { shell } from "../../words/shell.ts";
import type { BriefEditor } from "./code-mirror.ts";
import { dropDraft, keepDraft, loadDraft } from "./draft.ts";

type Base = Pick<BriefView, "hash" | "source">;

/**
 * The brief while it is edited: what stands in the editor, which saved brief it was made from, and what to do where
 * the two have gone apart. Whatever is typed is kept in the browser until it is saved or given up.
 */
export function useBriefEditing(kept: BriefView) {
  const { negotiation } = kept.brief;
  const queries = useQueryClient();
  const tell = useToast();
  const editor = useRef<BriefEditor>(null);
  const [draft] = useState(() => loadDraft(negotiation));
  const [initial] = useState(draft?.source ?? kept.source);
  const [source, setSource] = useState(initial);
  const [base, setBase] = useState<Base>({ hash: draft?.base ?? kept.hash, source: kept.source });
  const [isComparing, setComparing] = useState(false);
  const [isKept, setKept] = useState(true);
  const [check, setCheck] = useState<BriefCheck>();
  const [error, setError] = useState<Error>();
  const sound = useRef(kept.brief);
  const isDirty = source !== base.source;
  /** Another page, or the command line, has saved a brief that this one was not made from. */
  const isOvertaken = kept.source !== base.source || kept.hash !== base.hash;

  const change = useCallback(
    (text: string) => {
      setSource(text);
      if (text === base.source) dropDraft(negotiation);
      else setKept(keepDraft(negotiation, { base: base.hash, source: text }));
    },
    [negotiation, base],
  );
  const startFrom = (next: Base, text: string) => {
    setBase(next);
    setSource(text);
    if (text === next.source) dropDraft(negotiation);
    else setKept(keepDraft(negotiation, { base: next.hash, source: text }));
  };

  useFollow({ isOvertaken, isDirty, follow: () => follow() });
  const follow = () => {
    editor.current?.replace(kept.source);
    startFrom(kept, kept.source);
  };
  useWarning(isDirty && !isKept);

  const put = async (text: string, from: Base): Promise<Base | undefined> => {
    try {
      const { hash } = await saveBrief(text, from.hash);
      const next = { hash, source: text };
      startFrom(next, text);
      setError(undefined);
      await queries.invalidateQueries({ queryKey: briefQuery().queryKey });
      return next;
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : undefined);
      if (thrown instanceof ApiError && thrown.status === 409)
        await queries.invalidateQueries({ queryKey: briefQuery().queryKey });
      return undefined;
    }
  };

  return {
    editor,
    initial,
    source,
    base,
    isDirty,
    isOvertaken: isOvertaken && isDirty,
    isComparing,
    isKept,
    wasRestored: draft !== undefined && draft.source !== kept.source,
    check,
    error,
    change,
    briefNow: () => sound.current,
    checked: (found: BriefCheck) => {
      setCheck(found);
      if (found.brief !== null) sound.current = found.brief;
    },
    /** Saves, and offers to take it back. */
    save: async (): Promise<boolean> => {
      const before = base;
      const now = await put(source, base);
      if (now === undefined) return false;
      setComparing(false);
      editor.current?.compare(undefined);
      const undo = async () => {
        if ((await put(before.source, now)) === undefined) return;
        editor.current?.replace(before.source);
        tell(words.undone);
      };
      tell({ words: words.done, action: { words: shell.undo, run: () => void undo() } });
      return true;
    },
    discard: () => {
      const mine = source;
      editor.current?.replace(base.source);
      const undo = () => editor.current?.replace(mine);
      tell({ words: words.discarded, action: { words: shell.undo, run: undo } });
    },
    /** From now on the edit is one of the brief that was saved meanwhile. */
    compare: () => {
      startFrom(kept, source);
      setComparing(true);
      setError(undefined);
      editor.current?.compare(kept.source);
      editor.current?.focus();
    },
    endComparing: (text?: string) => {
      if (text !== undefined) editor.current?.replace(text);
      editor.current?.compare(undefined);
      setComparing(false);
    },
  };
}

export type BriefEditing = ReturnType<typeof useBriefEditing>;

/** Where nothing has been typed, what was saved elsewhere simply shows. */
function useFollow(state: { isOvertaken: boolean; isDirty: boolean; follow: () => void }): void {
  const { isOvertaken, isDirty } = state;
  const latest = useRef(state.follow);
  latest.current = state.follow;
  useEffect(() => {
    if (isOvertaken && !isDirty) latest.current();
  }, [isOvertaken, isDirty]);
}

/** Only where the browser keeps nothing does leaving lose something. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isOn]);
}
