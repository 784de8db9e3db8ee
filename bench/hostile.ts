/**
 * Texts made to be hard: 10 MB of each, read for positions, meetings and attributions. The bar is 10 seconds of CPU time
 * for each on one core; the time must grow with the length, not with its square.
 * npx node bench/hostile.ts [MEGABYTES]
 */
import { createReader, findAttributions, parseDocument } from "../src/reading/index.ts";
import { bridgeBrief } from "../test/reading/negotiation.ts";

/** Repeated until the text is long enough. */
export const hostilePieces: Record<string, string> = {
  quotes: "“",
  "opening and closing quotes": "“”",
  "straight quotes": '"',
  "nested quotes": "“‘Norvia said “that ‘",
  brackets: "(([[{{",
  dots: "...",
  "dots and spaces": ". ",
  capitals: "NORVIA SAID ",
  "capital letters, no spaces": "NORVIA",
  "said said said": "said ",
  digits: "8 per cent 12 ",
  "digits, no spaces": "1234567890",
  "no spaces": "norviasaid",
  commas: "Norvia, ",
  conjunctions: "and or but ",
  "a demand without an end": "Norvia demands that Sudria accepts a toll and ",
  conditions: "if unless provided that until ",
  days: "on Monday last week ",
  meetings: "Brandt met Mirelli in Orla and ",
  "zero-width characters": "No\u200brvia said\u200b \u200d",
  "right-to-left marks": "\u202eNorvia said\u202c \u200f",
  emoji: "👩‍👩‍👧 said ",
  "line breaks": "Norvia said\n",
  hyphens: "-—–",
  apostrophes: "’s ",
};

export function hostileText(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function main([megabytes = "10"]: string[]): void {
  const reader = createReader(bridgeBrief);
  let slow = 0;
  for (const [name, piece] of Object.entries(hostilePieces)) {
    const text = hostileText(piece, Number(megabytes) * 1_000_000);
    const before = process.cpuUsage();
    reader.read({ text, published: "2026-03-06", title: text.slice(0, 1000) });
    const middle = process.cpuUsage(before);
    findAttributions(parseDocument(text));
    const { user, system } = process.cpuUsage(before);
    const [read, all] = [(middle.user + middle.system) / 1e6, (user + system) / 1e6];
    const isSlow = read > 10 || all - read > 10;
    if (isSlow) slow++;
    console.log(
      `${isSlow ? "SLOW" : "ok  "} ${name.padEnd(28)} read ${read.toFixed(1).padStart(6)} s, attributions ${(all - read).toFixed(1).padStart(6)} s`,
    );
  }
  process.exitCode = slow > 0 ? 1 : 0;
}

if (import.meta.main) main(process.argv.slice(2));
