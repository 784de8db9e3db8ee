/**
 * Protects the finding of meetings: precision, recall and F1 on gold folders, matched as the gold's own scorer does
 * (same sentence or overlapping, and at least half of the participants), and how often date, status and place agree.
 * Usage: node bench/meetings.ts GOLD_DIR... [--errors]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Brief } from "../src/brief/index.ts";
import {
  createDayFinder,
  type Document,
  findMeetings,
  type Meeting,
  type NamedMention,
  parseDocument,
} from "../src/reading/index.ts";
import { readGoldBrief } from "./gold-brief.ts";

/** The reader's own finding of people and parties, which `findMeetings` is given. */
interface MentionFinder {
  compileRoster(brief: Brief): object;
  findMentions(document: Document, roster: object, published: string): NamedMention[];
}
const reading = new URL("../src/reading/", import.meta.url);
const { compileRoster, findMentions }: MentionFinder = {
  ...(await import(new URL("roster.ts", reading).href)),
  ...(await import(new URL("mentions.ts", reading).href)),
};

type GoldMeeting = Pick<Meeting, "start" | "end" | "participants" | "place" | "date" | "status">;

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const showErrors = process.argv.includes("--errors");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const overlap = (a: GoldMeeting, b: GoldMeeting) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function match(gold: GoldMeeting[], found: Meeting[]): Map<GoldMeeting, Meeting> {
  const pairs: { score: number; g: GoldMeeting; p: Meeting }[] = [];
  for (const g of gold) {
    for (const p of found) {
      const common = g.participants.filter((id) => p.participants.includes(id)).length;
      const near = overlap(g, p) / (g.end - g.start);
      if (near > 0 && common >= g.participants.length / 2) pairs.push({ score: near + common, g, p });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const matched = new Map<GoldMeeting, Meeting>();
  const used = new Set<Meeting>();
  for (const { g, p } of pairs) {
    if (matched.has(g) || used.has(p)) continue;
    matched.set(g, p);
    used.add(p);
  }
  return matched;
}

const show = (text: string, { start, end, participants, place, date, status }: GoldMeeting) =>
  `[${status} ${date} @${place} ${participants}] «${text.slice(start, end)}»`;

for (const folder of folders) {
  const brief: Brief = readGoldBrief(join(folder, "brief.yaml"));
  const roster = compileRoster(brief);
  const counts = { hit: 0, gold: 0, found: 0, date: 0, status: 0, place: 0 };
  for (const file of readdirSync(join(folder, "gold")).sort()) {
    const article: { text: string; published: string } = read(join(folder, "articles", file));
    const gold: GoldMeeting[] = read(join(folder, "gold", file)).meetings ?? [];
    const document = parseDocument(article.text);
    const mentions = findMentions(document, roster, article.published);
    const found = findMeetings(document, mentions, createDayFinder(document, article.published), brief);
    const matched = match(gold, found);
    counts.hit += matched.size;
    counts.gold += gold.length;
    counts.found += found.length;
    for (const [g, p] of matched) {
      counts.date += Number(g.date === p.date);
      counts.status += Number(g.status === p.status);
      counts.place += Number(g.place === p.place);
      if (showErrors && (g.date !== p.date || g.status !== p.status)) {
        console.log(`${file} differs\n   ${show(article.text, g)}\n   ${show(article.text, p)}`);
      }
    }
    if (!showErrors) continue;
    const used = new Set(matched.values());
    for (const g of gold)
      if (!matched.has(g)) console.log(`${file} ${article.published} missed   ${show(article.text, g)}`);
    for (const p of found)
      if (!used.has(p)) console.log(`${file} ${article.published} spurious ${show(article.text, p)}`);
  }
  const precision = counts.hit / (counts.found || 1);
  const recall = counts.hit / (counts.gold || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const share = (count: number) => (count / (counts.hit || 1)).toFixed(2);
  console.log(
    `${folder}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${counts.hit} of ${counts.gold} gold, ${counts.found} found)  date ${share(counts.date)}  status ${share(counts.status)}  place ${share(counts.place)}`,
  );
}
