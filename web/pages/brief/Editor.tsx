import { type RefObject, useEffect, useRef } from "react";
import { type BriefEditor, type EditorEvents, makeEditor } from "./code-mirror.ts";

interface EditorProps extends EditorEvents {
  /** What stands in it at first; afterwards it is told what to do through `editor`. */
  source: string;
  editor: RefObject<BriefEditor | null>;
}

/** The place of the editor. Loads CodeMirror: import this file lazily. */
export function Editor({ source, editor, ...events }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(events);
  latest.current = events;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text belongs to the editor once it is there.
  useEffect(() => {
    const element = host.current!;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    const made = makeEditor(root, source, {
      onChange: (text) => latest.current.onChange(text),
      onCheck: (check) => latest.current.onCheck(check),
      onSave: () => latest.current.onSave(),
      briefNow: () => latest.current.briefNow(),
    });
    editor.current = made;
    // Seen from outside the shadow tree, keys come from its host, which is no field: what is typed is no key of the page.
    const keepTyping = (event: KeyboardEvent) => event.stopPropagation();
    element.addEventListener("keydown", keepTyping);
    return () => {
      element.removeEventListener("keydown", keepTyping);
      made.destroy();
      editor.current = null;
    };
  }, []);
  return <div ref={host} className="brief-editor" />;
}
