import { type ReactNode, useRef } from "react";

/** A button that opens a text file of the reader's own machine. */
export function FileButton({ onText, children }: { onText: (text: string) => void; children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={field}
        type="file"
        accept=".yaml,.yml,.txt"
        hidden
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be opened again once it was changed.
          target.value = "";
          if (file !== undefined) onText(await file.text());
        }}
      />
    </>
  );
}
