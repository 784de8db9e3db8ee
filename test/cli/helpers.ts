import type { Terminal } from "../../src/cli/command.ts";

/** A terminal that keeps what it was told. */
export interface RecordingTerminal extends Terminal {
  printed: () => string;
  said: () => string;
}

export function recordingTerminal(values: Partial<Terminal> = {}): RecordingTerminal {
  const printed: string[] = [];
  const said: string[] = [];
  return {
    out: (text) => printed.push(text),
    talk: (text) => said.push(text),
    isTerminal: false,
    signal: new AbortController().signal,
    stdin: async () => Buffer.alloc(0),
    cwd: process.cwd(),
    ...values,
    printed: () => printed.join(""),
    said: () => said.join(""),
  };
}
