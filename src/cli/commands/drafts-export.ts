import { stringify } from "yaml";
import type { Draft } from "../../analysis/index.ts";
import { exit } from "../../base/index.ts";
import type { Run } from "../command.ts";
import { findDraft } from "../draft-name.ts";
import { writeSettles } from "../draft-rows.ts";
import { withLedger } from "../open-ledger.ts";

export const run: Run = (terminal, [name], options) =>
  withLedger(terminal, options, async (ledger) => {
    terminal.out(writeDraft(await findDraft(ledger, name!)));
    return exit.done;
  });

/** A draft as Markdown. What a person has mapped stands at its top; proposals are made anew when it is read. */
function writeDraft({ id, title, proposedBy, published, url, source, amends, clauses }: Draft): string {
  const mapped = clauses.filter(({ mappedBy }) => mappedBy !== undefined);
  const settles = Object.fromEntries(mapped.map(({ label, settles }) => [label, writeSettles(settles)]));
  const head = {
    ...{ id, title },
    ...(proposedBy !== "" && { by: proposedBy }),
    ...(published !== null && { day: published }),
    ...(url !== null && { url }),
    ...(source !== undefined && { source }),
    ...(amends !== undefined && { amends }),
    ...(mapped.length > 0 && { settles }),
  };
  const points = clauses.map(({ label, text }) => `[${label}] ${text}`);
  return `---\n${stringify(head)}---\n\n# ${title}\n\n${points.join("\n\n")}\n`;
}
