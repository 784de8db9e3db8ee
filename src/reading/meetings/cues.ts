import type { Document, Sentence, Token } from "../document.ts";

const words = (text: string) => new Set(text.split(/\s+/));

/** A word that tells of a meeting. */
export interface MeetingCue {
  token: number;
  /**
   * `verb`: "met". `noun`: "talks". `object`: only with somebody right after it, as "saw", "received". `encounter`:
   * only where the sentence gives day and place, as "discussed", "is expected".
   */
  kind: "verb" | "noun" | "object" | "encounter";
}

const meetingVerbs = words("met meet meets");
/** Take the one who is met as their object, and mean other things with others. */
const objectVerbs = words(
  "saw see sees seeing seen received receive receives receiving hosted hosts host hosting phoned telephoned called calling called summoned invited joined visited visit visits",
);
const encounterVerbs = words(
  `discussed discuss informed inform presented handed briefed spent attend attended expected due gather gathered bring
   brought return returns invited reported parted sit go goes took`,
);
const spokenVerbs = words("spoke speak speaks spoken speaking talked talk talking");
export const meetingNouns = words(
  `meeting meetings talks negotiations discussions discussion session sessions round rounds summit summits call
   calls conversation conversations consultations dinner lunch breakfast roundtable talk`,
);
/** "round" and "call" alone mean too much. */
const needCompany = words("round rounds call calls conversation dinner lunch breakfast talk session");
const company = words(
  "talks negotiations telephone phone video trilateral bilateral negotiating held hold between with formal",
);

/** The words of a sentence that tell of a meeting, in its order. */
export function findCues({ tokens }: Document, sentence: Sentence): MeetingCue[] {
  const cues: MeetingCue[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const kind = cueKind(tokens, i, sentence);
    if (kind) cues.push({ token: i, kind });
  }
  return cues;
}

function cueKind(tokens: Token[], i: number, sentence: Sentence): MeetingCue["kind"] | null {
  const { lower, pos } = tokens[i];
  const next = i + 1 < sentence.endToken ? tokens[i + 1].lower : "";
  if (meetingVerbs.has(lower) && pos !== "NOUN") return isDemandMet(tokens, i, sentence) ? null : "verb";
  if (/^(?:sit|sits|sat|sitting)$/.test(lower) && (next === "down" || next === "in" || next === "with"))
    return "verb";
  if (spokenVerbs.has(lower) && pos !== "NOUN" && isConversation(tokens, i, sentence)) return "verb";
  if (objectVerbs.has(lower) && lower !== "invited") return "object";
  if (encounterVerbs.has(lower)) return "encounter";
  if (!meetingNouns.has(lower) || (pos === "VERB" && i > sentence.firstToken)) return null;
  if (!needCompany.has(lower)) return "noun";
  return hasCompany(tokens, i, sentence) ? "noun" : null;
}

const doubtful =
  /^(?:no|not|n't|n’t|never|without|den(?:y|ies|ied)|intention|willing|ready|open|possible|urge[ds]?|refus\w+|reject\w+|unless|facilitate|accelerate|restart|reopening|consider\w*|want(?:s|ed)?|wish(?:es|ed)?|demand\w*|offer\w*|calls?|called|hope[sd]?)$/;

/** "open to talks", "denied that it is in talks": nobody says that there is a meeting. */
export function isDoubtful(tokens: Token[], cue: MeetingCue, sentence: Sentence): boolean {
  for (let i = cue.token - 1; i >= Math.max(sentence.firstToken, cue.token - 7); i--) {
    if (doubtful.test(tokens[i].lower)) return true;
    if (tokens[i].text === ",") return false;
  }
  return false;
}

const happening =
  /^(?:had|began|begun|begin|started|ended|concluded?|resumed?|broke|held|met|opened|closed|finished|led|lasted|chaired|took|place|off|due|set|scheduled|planned|brokered)$/;

/** Whether the words around a noun tell of one occasion, and not of talks in general. */
export function isHappening(tokens: Token[], cue: MeetingCue, sentence: Sentence): boolean {
  for (
    let i = Math.max(sentence.firstToken, cue.token - 8);
    i < Math.min(sentence.endToken, cue.token + 25);
    i++
  ) {
    if (happening.test(tokens[i].lower)) return true;
  }
  return false;
}

/** "met its demands", "meet the deadline". */
function isDemandMet(tokens: Token[], i: number, sentence: Sentence): boolean {
  for (let j = i + 1; j < Math.min(sentence.endToken, i + 6); j++) {
    if (/^(?:with|in|at|on|for|,)$/.test(tokens[j].lower)) return false;
    if (
      /^(?:demands?|deadlines?|needs?|targets?|conditions?|goals?|requirements?|costs?|commitments?|obligations?|halfway)$/.test(
        tokens[j].lower,
      )
    ) {
      return true;
    }
  }
  return false;
}

/** "spoke with", "talked on the telephone": speaking to a crowd is no meeting. */
function isConversation(tokens: Token[], i: number, sentence: Sentence): boolean {
  for (let j = i + 1; j < Math.min(sentence.endToken, i + 8); j++) {
    if (/^(?:with|phone|telephone)$/.test(tokens[j].lower)) return true;
    if (/^(?:reporters|crowd|journalists|about|of)$/.test(tokens[j].lower)) return false;
  }
  return false;
}

function hasCompany(tokens: Token[], i: number, sentence: Sentence): boolean {
  for (let j = Math.max(sentence.firstToken, i - 4); j < Math.min(sentence.endToken, i + 4); j++) {
    if (j !== i && company.has(tokens[j].lower)) return true;
  }
  return false;
}

/** The noun of "another round", "the next meeting"; or of "talks will resume", "discussions would continue". */
export function findNextRound({ tokens }: Document, sentence: Sentence): number | null {
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!meetingNouns.has(tokens[i].lower)) continue;
    const before = tokens.slice(Math.max(sentence.firstToken, i - 3), i);
    if (before.some(({ lower }) => /^(?:next|another|further|follow-up)$/.test(lower))) return i;
    const after = tokens.slice(i + 1, Math.min(sentence.endToken, i + 4)).map(({ lower }) => lower);
    const modal = after.findIndex((lower) => /^(?:will|would|to)$/.test(lower));
    if (modal >= 0 && /^(?:continue|resume|restart)$/.test(after[modal + 1] ?? "")) return i;
  }
  return null;
}
