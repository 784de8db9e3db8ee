import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A process of its own that runs one of the scripts in `children`. */
export interface Child {
  process: ChildProcess;
  /** Lines that it has printed so far. */
  lines: string[];
  /** Its exit status, `null` where a signal ended it, once all of its output has arrived. */
  ended: Promise<number | null>;
}

export function startChild(script: string, args: (string | number)[]): Child {
  const file = fileURLToPath(new URL(`children/${script}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop()!;
    lines.push(...parts);
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { process: child, lines, ended };
}
