import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import type { ClauseView } from "../../../src/publish/index.ts";
import { mapClause } from "../../api/analysis.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { drafts } from "../../words/drafts.ts";

const words = drafts.settle;
const storageKey = "demarche.reviewer";

interface SettleDialogProps {
  clause: ClauseView;
  draft: string;
  brief: Brief;
  onClose: () => void;
}

/** A person says which options of the brief a clause would settle. */
export function SettleDialog({ clause, draft, brief, onClose }: SettleDialogProps) {
  const queries = useQueryClient();
  const tell = useToast();
  const [chosen, setChosen] = useState(
    new Set(clause.settles.map(({ issue, option }) => `${issue}/${option}`)),
  );
  const save = useMutation({
    mutationFn: (by: string) => mapClause({ draft, clause: clause.label, settles: [...chosen], by }),
    onSuccess: async () => {
      onClose();
      tell(words.saved(clause.label));
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const by = String(new FormData(event.currentTarget).get("by") ?? "").trim();
    keepName(by);
    save.mutate(by);
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <Dialog title={words.title(clause.label)} onClose={onClose}>
      <form className="settle-form" onSubmit={submit}>
        <blockquote dir="auto">{clause.text}</blockquote>
        <p className="soft">{words.help}</p>
        {brief.issues.map(({ id, name, options }) => (
          <fieldset key={id}>
            <legend>
              <bdi>{name}</bdi>
            </legend>
            {options.map((option) => (
              <label key={option.id} className="filter check">
                <input
                  type="checkbox"
                  checked={chosen.has(`${id}/${option.id}`)}
                  onChange={() => toggle(`${id}/${option.id}`)}
                />
                <bdi>{option.name}</bdi>
              </label>
            ))}
          </fieldset>
        ))}
        {save.error !== null && <p role="alert">{save.error.message}</p>}
        <footer>
          <label className="filter">
            {words.by}
            <input
              className="field"
              name="by"
              required
              maxLength={100}
              defaultValue={knownName()}
              autoComplete="name"
            />
          </label>
          <button type="submit" className="button primary" disabled={save.isPending}>
            {words.save}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function knownName(): string {
  try {
    return localStorage.getItem(storageKey) ?? "";
  } catch {
    return "";
  }
}

function keepName(name: string): void {
  try {
    localStorage.setItem(storageKey, name);
  } catch {
    // Storage can be forbidden; the name is then asked for again.
  }
}
