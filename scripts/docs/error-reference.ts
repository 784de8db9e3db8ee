import { messages } from "../../src/base/index.ts";

/** Every code with its message; what stands in braces is filled in. */
export function renderErrors(): string {
  return Object.entries(messages)
    .toSorted(([a], [b]) => a.localeCompare(b, "en"))
    .map(([code, message]) => `### ${code}\n\n${quoted(message)}`)
    .join("\n\n");
}

function quoted(message: string): string {
  return message
    .split("\n")
    .map((line) => `> ${line.replace(/[<>*_`|\\]/g, (sign) => (sign === "`" ? sign : `\\${sign}`))}`)
    .join("\n");
}
