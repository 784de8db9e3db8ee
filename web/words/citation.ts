import type { Day } from "../../src/base/index.ts";
import type { HeadlineRow } from "../../src/publish/index.ts";
import { count, stanceVerbs } from "./findings.ts";
import { tellDay } from "./locale.ts";

interface Cited {
  party: string;
  headline: HeadlineRow;
  /** In full, with the office. */
  speaker: string | null;
  asOf: Day;
  link: string;
}

/**
 * A position as it can be pasted into a text: "Ukraine rejects: formally ceding land, as the president said on
 * 8 December 2025 (Global News); 2 reports since 24 November 2025. As of 8 December 2025: http://…"
 */
export function citation({ party, headline, speaker, asOf, link }: Cited): string {
  const { stance, words, quoted, saidOn, since, reports, hedged, hearsayOnly, source } = headline;
  const told = quoted ? `“${words}”` : words;
  const doubt = hedged ? ", in words that the text marks as uncertain" : "";
  const run = reports > 1 || since !== saidOn ? `; ${count(reports, "report")} since ${tellDay(since)}` : "";
  const hearsay = hearsayOnly ? `; ${party} itself has not been heard on it` : "";
  const from = [source.name, source.url].filter((part) => part !== null).join(", ");
  return (
    `${party} ${stanceVerbs[stance]}: ${told}, ${whoSaid(headline, speaker)} ${tellDay(saidOn)}${doubt} ` +
    `(${from})${run}${hearsay}. As of ${tellDay(asOf)}: ${link}`
  );
}

function whoSaid({ evidence, source, party, speaker: id }: HeadlineRow, speaker: string | null): string {
  switch (evidence) {
    case "first-hand":
      if (speaker === null || id === party) return "as it said on";
      return speaker.includes(",") ? `as ${speaker}, said on` : `as ${speaker} said on`;
    case "narrated":
      return `as ${source.name} told, naming no source, on`;
    case "second-hand":
      return `according to ${speaker ?? "others"}, on`;
    default:
      return evidence satisfies never;
  }
}
