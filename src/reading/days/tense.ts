import type { Token } from "../document.ts";

/** When the clause around a weekday happens: it decides which such day is meant. `near`: the closest either way. */
export type Tense = "past" | "future" | "near";

const words = (text: string) => new Set(text.split(/\s+/));

const modals = words("will 'll ’ll wo shall would could may might must should can");
const pastAuxiliaries = words("had 'd ’d was were did has have 've ’ve been having got");
const presentAuxiliaries = words("is are 's ’s 're ’re am be does do being");
/** Past tenses that do not end in -ed, of verbs that news uses. */
const irregularPast = words(
  `said told met held spoke saw went came began took gave made sat left sent wrote put got broke brought
   became led drew fell rose ran won lost heard found thought knew kept felt shook stood struck swore
   withdrew sought paid spent built bought caught chose drove fought flew forgot grew hung laid lay read
   rang sang set shot shut sold slept swept taught threw tore understood woke wore cut hit hurt let quit split
   spread overran undertook foresaw forbade dealt sprang shed cast taken given gone come seen known shown written
   spoken broken chosen driven fallen drawn thrown grown flown worn begun done become risen sworn shaken`,
);
/** "is due on Tuesday", "talks set for Thursday": words that look ahead from where they stand. */
const aheadWords = words(
  `due set scheduled slated planned expected invited likely arranged pencilled penciled plans hopes hope aims
   intends wants expects pending upcoming announced booked convened poised bound summoned invites`,
);
/** Verbs whose infinitive tells what happened: "declined to say on Monday". */
const completing = words(
  `refused declined failed managed continued began started agreed came went returned appeared seemed proceeded
   dared used was were hastened`,
);
const infinitiveAhead = words(
  "agreed planned plan plans invited asked hope hopes hoped wants want expected likely due set ready is are will scheduled intends intend vowed promised",
);
/** Present tense that tells what has been said: "she says on Tuesday". */
const sayingNow = words(
  "says tells adds warns insists reports writes announces calls claims argues denies confirms puts",
);
const sayingParticiples = words("saying telling adding speaking writing warning announcing insisting");
const stops = words('; : . ? ! “ ” " —');

const farthest = 32;

const media = words(
  "post posts statement interview speech letter briefing conference address remarks video email memo filing podcast release hearing tweet message",
);

/** What carries words to the public: "in a post late on Friday" tells when they were said. */
export const isMedium = (token: Token): boolean => media.has(token.lower);

/** The tense of the verb that governs the token at `index`: of the nearest one before it in its clause, else after it. */
export function tenseAt(tokens: Token[], index: number, from: number, end: number): Tense {
  const next = tokens[index + 1];
  if (index + 1 < end && next.pos === "VERB" && isPastForm(next.lower)) return "past";
  for (let i = index - 1; i >= Math.max(from, index - farthest); i--) {
    if (stops.has(tokens[i].text)) break;
    if (isMedium(tokens[i]) && index - i < 5) return "past";
    const tense = tenseOfToken(tokens, i, from, end);
    if (tense) return tense;
  }
  for (let i = index + 1; i < Math.min(end, index + farthest); i++) {
    if (stops.has(tokens[i].text)) break;
    const tense = tenseOfToken(tokens, i, from, end);
    if (tense) return tense;
  }
  return "past";
}

/** `null` where the token is no verb, or one that says nothing about time. */
function tenseOfToken(tokens: Token[], i: number, from: number, end: number): Tense | null {
  const { lower, pos } = tokens[i];
  if (modals.has(lower))
    return perfectFollows(tokens, i, end) ? "past" : lower === "would" ? "future" : "future";
  if (aheadWords.has(lower)) return isPastPlan(tokens, i, from) ? "near" : "future";
  if (lower === "to" && verbFollows(tokens, i, end)) return tenseOfInfinitive(tokens, i, from);
  if ((lower === "was" || lower === "were") && tokens[i + 1]?.lower === "to") return "near";
  if (pastAuxiliaries.has(lower)) return verbAhead(tokens, i, end) ? null : "past";
  if (presentAuxiliaries.has(lower) || (pos !== "VERB" && pos !== "AUX")) return null;
  if (i > from && tokens[i].text[0] !== lower[0]) return null;
  if (isPastForm(lower)) return auxiliaryBefore(tokens, i, from);
  if (lower.endsWith("ing")) return sayingParticiples.has(lower) ? "past" : null;
  if (precededByTo(tokens, i, from)) return null;
  return sayingNow.has(lower) ? "past" : "future";
}

const noPast = words("indeed need feed seed speed proceed exceed succeed breed bleed hundred");

export function isPastForm(lower: string): boolean {
  return irregularPast.has(lower) || (lower.length > 3 && lower.endsWith("ed") && !noPast.has(lower));
}

const perfectFollows = (tokens: Token[], i: number, end: number) =>
  i + 1 < end && tokens[i + 1].lower === "have";

const verbFollows = (tokens: Token[], i: number, end: number) =>
  i + 1 < end && (tokens[i + 1].pos === "VERB" || tokens[i + 1].pos === "AUX");

/** Whether a verb stands within the next two words, so that the auxiliary only helps it. */
function verbAhead(tokens: Token[], i: number, end: number): boolean {
  for (let j = i + 1; j < Math.min(end, i + 3); j++) if (tokens[j].pos === "VERB") return true;
  return false;
}

/** A past form after an auxiliary takes the auxiliary's time: "will be held", "is expected". */
function auxiliaryBefore(tokens: Token[], i: number, from: number): Tense {
  for (let j = i - 1; j >= Math.max(from, i - 3); j--) {
    const { lower } = tokens[j];
    if (pastAuxiliaries.has(lower)) continue;
    if (modals.has(lower)) return tokens[j + 1]?.lower === "have" ? "past" : "future";
    if (tokens[j].pos === "ADV" || lower === "be" || lower === "not" || lower === "n't") continue;
    break;
  }
  return "past";
}

const precededByTo = (tokens: Token[], i: number, from: number) => i > from && tokens[i - 1].lower === "to";

/** "agreed to meet on Monday" looks ahead, "declined to say on Monday" and "came to hear" do not. */
function tenseOfInfinitive(tokens: Token[], i: number, from: number): Tense | null {
  for (let j = i - 1; j >= Math.max(from, i - 6); j--) {
    const { lower } = tokens[j];
    if (infinitiveAhead.has(lower)) return isPastPlan(tokens, j, from) ? "near" : "future";
    if (completing.has(lower)) return null;
    if ((lower === "was" || lower === "were") && j === i - 1) return "near";
  }
  return null;
}

/** "was due on", "had been set for": a plan seen from later, which may lie on either side of publication. */
function isPastPlan(tokens: Token[], i: number, from: number): boolean {
  for (let j = i - 1; j >= Math.max(from, i - 3); j--) {
    const { lower } = tokens[j];
    if (lower === "was" || lower === "were" || lower === "had" || lower === "been") return true;
    if (presentAuxiliaries.has(lower)) return false;
  }
  const { lower } = tokens[i];
  return lower === "planned" || lower === "scheduled" || lower === "pencilled" || lower === "announced";
}
