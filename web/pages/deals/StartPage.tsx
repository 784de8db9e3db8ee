import { useMutation } from "@tanstack/react-query";
import { startingAssumptions } from "../../api/analysis.ts";
import { useToast } from "../../ui/Toast.tsx";
import { deals } from "../../words/deals.ts";
import { shell } from "../../words/shell.ts";
import { FileButton } from "./FileButton.tsx";
import "./deals.css";

const words = deals.start;

/** Before there are assumptions: what they are, and how to get to some. */
export function StartPage({ onStart }: { onStart: (text: string) => void }) {
  const tell = useToast();
  const start = useMutation({
    mutationFn: startingAssumptions,
    onSuccess: ({ assumptions }) => {
      tell(assumptions === null ? words.nothing : words.made);
      if (assumptions !== null) onStart(assumptions);
    },
  });
  return (
    <div className="state">
      <title>{`${deals.title} · ${shell.name}`}</title>
      <h1>{words.title}</h1>
      {words.words.map((line) => (
        <p key={line} className="soft">
          {line}
        </p>
      ))}
      <p className="deal-buttons">
        <button
          type="button"
          className="button primary"
          disabled={start.isPending}
          onClick={() => start.mutate()}
        >
          {words.make}
        </button>
        <FileButton onText={onStart}>{words.file}</FileButton>
      </p>
      {start.error !== null && <p role="alert">{start.error.message}</p>}
    </div>
  );
}
