import { buffer } from "node:stream/consumers";
import { exit } from "../base/index.ts";
import type { Terminal } from "./command.ts";

/** The terminal, pipe or file that the program was started with. `signal` is aborted by `catchInterrupts`. */
export function openTerminal(signal: AbortSignal): Terminal {
  endQuietlyWhenUnread(process.stdout);
  endQuietlyWhenUnread(process.stderr);
  return {
    out: (text) => process.stdout.write(text),
    talk: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    talkIsTerminal: process.stderr.isTTY === true,
    width: process.stdout.isTTY ? process.stdout.columns : undefined,
    signal,
    stdin: () => buffer(process.stdin),
    cwd: process.cwd(),
  };
}

/**
 * A reader that has seen enough, as in `demarche extract pages | head`, closes the pipe: that is no failure.
 * What has been acknowledged to the ledger is safe at any moment, so the program may end at once.
 */
function endQuietlyWhenUnread(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exit.done);
    throw error;
  });
}

/** The first Ctrl-C asks the work to stop at the next safe point, the second ends the program. Returns the way back. */
export function catchInterrupts(controller: AbortController, talk: (text: string) => void): () => void {
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(name === "SIGINT" ? 130 : 143);
    talk("\nStopping at the next safe point. Ctrl-C again stops at once.\n");
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}
