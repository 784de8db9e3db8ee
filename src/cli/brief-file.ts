import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "../base/index.ts";
import { type Brief, type Problem, requireBrief } from "../brief/index.ts";
import type { Terminal } from "./command.ts";

/** A brief's text, from a file or, for "-", from standard input. */
export async function readBriefText(terminal: Terminal, file: string): Promise<string> {
  if (file === "-") return (await terminal.stdin()).toString("utf8");
  try {
    return await readFile(resolve(terminal.cwd, file), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new AppError("file-missing", { file });
    throw error;
  }
}

/** The brief of a file; tells its warnings, and throws an `AppError` that lists every error of an unsound one. */
export async function readBrief(terminal: Terminal, file: string): Promise<Brief> {
  const { brief, warnings } = requireBrief(await readBriefText(terminal, file), file);
  for (const warning of warnings) terminal.talk(`${placed(file, warning)}\n`);
  return brief;
}

/** "talks.yaml:3:1: warning: ...", which editors turn into a link. */
function placed(file: string, { line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message}`;
}
