import { dirname, relative, resolve } from "node:path";
import { extractSources, type Refusal } from "../../intake/index.ts";
import {
  isServer,
  isSourceKnown,
  type Ledger,
  type Refused,
  type SourcedArticle,
  takeIn,
} from "../../ledger/index.ts";
import type { OptionValues, Run, Terminal } from "../command.ts";
import { numberValue } from "../options.ts";
import { loggedRun } from "../reading-run.ts";
import { version } from "../version.ts";
import { withWorkingLedger } from "../working-ledger.ts";

export const run: Run = (terminal, inputs, options) =>
  withWorkingLedger(terminal, options, { create: true }, (working) =>
    loggedRun(terminal, working, { command: "add", things: "pages" }, async (takeInOptions) => {
      const passedOver = { count: 0 };
      const sources = listSources(working.ledger, terminal, inputs, options, passedOver);
      const taken = await takeIn(working.ledger, sources, takeInOptions);
      return { ...taken, known: taken.known + passedOver.count };
    }),
  );

/** What the inputs give, without the pages that an earlier run has taken in. */
async function* listSources(
  ledger: Ledger,
  { cwd, stdin, signal }: Terminal,
  inputs: string[],
  options: OptionValues,
  passedOver: { count: number },
): AsyncGenerator<SourcedArticle | Refused> {
  const threads = numberValue(options, "threads", 1);
  const named = (source: string): string => nameSource(ledger, cwd, source);
  const results = extractSources(inputs, {
    ...{ cwd, stdin, signal, allowPrivate: options.allowPrivate === true, ...(threads && { threads }) },
    isKnown: async (source, sourceHash) => {
      const isKnown = await isSourceKnown(ledger, named(source), sourceHash, version());
      if (isKnown) passedOver.count++;
      return isKnown;
    },
  });
  for await (const result of untilAborted(results, signal)) {
    yield { ...result, source: named(result.source) };
  }
}

/** Ctrl-C ends the pages, not the work: those that have come are still kept. */
async function* untilAborted<T extends SourcedArticle | Refusal>(
  results: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  try {
    yield* results;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A file by its way from the project's folder, wherever the command was given; the folder may move as a whole. */
function nameSource({ location }: Ledger, cwd: string, source: string): string {
  if (source === "-" || /^[a-z][a-z\d+.-]+:\/\//i.test(source)) return source;
  const file = resolve(cwd, source);
  return isServer(location) ? file : relative(dirname(location), file);
}
