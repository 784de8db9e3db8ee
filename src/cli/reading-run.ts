import { AppError, type ExitStatus, exit } from "../base/index.ts";
import { endRun, listFacts, startRun, type TakeInOptions, type TakenIn } from "../ledger/index.ts";
import { createReader, type Gear } from "../reading/index.ts";
import type { Terminal } from "./command.ts";
import { startProgress } from "./progress.ts";
import { version } from "./version.ts";
import type { WorkingLedger } from "./working-ledger.ts";

interface RunOptions {
  /** Its name in the log of runs. */
  command: string;
  /** What it goes through: "pages". */
  things: string;
  /** Careful unless told. */
  gear?: Gear;
}

/**
 * Runs work that reads articles: with progress, an entry in the log, a last line that tells what was done, and an
 * exit status. Where it was stopped, what was done is kept and told, and the command ends as stopped.
 */
export async function loggedRun(
  terminal: Terminal,
  { ledger, brief, briefHash }: WorkingLedger,
  { command, things, gear }: RunOptions,
  work: (options: TakeInOptions) => Promise<TakenIn>,
): Promise<ExitStatus> {
  const program = version();
  const reader = { read: createReader(brief, { gear }).read, brief: briefHash, program };
  const run = await startRun(ledger, { command, program, brief: briefHash });
  const progress = startProgress(terminal, { doing: "Reading", things });
  try {
    const taken = await work({
      reader,
      signal: terminal.signal,
      onKept: ({ articles, refusals, read }) => {
        for (const { reason } of refusals) progress.say(`demarche: ${reason}\n`);
        progress.advance(command === "add" ? articles.length + refusals.length : read.length);
      },
    });
    await endRun(ledger, run, { ...taken });
    // Gets the facts ready, so that the first table after it is as quick as the second.
    await listFacts(ledger);
    progress.end();
    terminal.talk(`${summaryOf(taken)}\n`);
    if (terminal.signal.aborted) throw new AppError("stopped");
    return taken.refused > 0 ? exit.refused : exit.done;
  } finally {
    progress.end();
  }
}

/** "12 new, 3 known, 1 refused; read 12: 48 statements, 5 meetings". */
function summaryOf({ new: fresh, changed, known, refused, read, statements, meetings }: TakenIn): string {
  const taken = Object.entries({ new: fresh, changed, known, refused })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
  const found = `read ${read}: ${statements} statements, ${meetings} meetings`;
  return [...(taken.length > 0 ? [taken.join(", ")] : []), found].join("; ");
}
