import type { Token } from "../document.ts";
import type { Said } from "./context.ts";
import type { DayMention } from "./mentions.ts";
import type { Voice } from "./speech.ts";
import { isMedium } from "./tense.ts";

/**
 * Whether a day of the sentence is one of saying and not of what is talked about. `voice` is the verb that reports the
 * content, `first` and `last` are the content's tokens.
 */
export function mayTell(
  tokens: Token[],
  mention: DayMention,
  voice: Voice | null,
  first: number,
  last: number,
  said: Said,
): boolean {
  const at = mention.firstToken;
  if (partsClauses(tokens, last, at)) return false;
  if (!voice) return at < first || isClose(tokens, last, at);
  // What another party said, and when, stands inside what its teller says.
  const mayBeTold = said.evidence === "second-hand";
  if (!mayBeTold && complementBetween(tokens, voice.verb, at)) return false;
  if (at < voice.verb) {
    if (inParticiple(tokens, at)) return false;
    if (!mayBeTold && opensInComplement(tokens, at, first)) return false;
  } else if (inAside(tokens, voice.verb, at)) return false;
  if (at < first || voice.verb >= first) return true;
  return isClose(tokens, last, at) || followsMedium(tokens, last, at);
}

/** Whether a day right behind the content belongs to it: few words on and no other verb between. */
function isClose(tokens: Token[], last: number, mention: number): boolean {
  if (mention - last > 4) return false;
  for (let i = last + 1; i < mention; i++)
    if (tokens[i].pos === "VERB" || tokens[i].pos === "AUX") return false;
  return true;
}

/** "the plan agreed by envoys at the weekend": the day of another act. */
function inParticiple(tokens: Token[], mention: number): boolean {
  for (let i = mention - 1; i >= Math.max(1, mention - 10); i--) {
    if (tokens[i].text === ",") return false;
    if (tokens[i].lower === "by" && /(?:ed|en|wn|de|nt)$/.test(tokens[i - 1].lower)) return true;
  }
  return false;
}

/** "told reporters, as strikes cut output on Saturday": a clause with a verb of its own. */
function inAside(tokens: Token[], verb: number, mention: number): boolean {
  for (let i = verb + 1; i < mention; i++) {
    if (!/^(?:as|when|because|since|with|after|before|until)$/.test(tokens[i].lower)) continue;
    for (let j = i + 1; j < mention; j++) if (tokens[j].pos === "VERB") return true;
  }
  return false;
}

/** '…," in a social media post late on Thursday': the day of what carried the words. */
function followsMedium(tokens: Token[], last: number, mention: number): boolean {
  for (let i = mention - 1; i > Math.max(last, mention - 5); i--) if (isMedium(tokens[i])) return true;
  return false;
}

/** "whether that meant this month, she would not say": a day before the verb, inside what is said. */
export function opensInComplement(tokens: Token[], mention: number, first: number): boolean {
  for (let i = mention - 1; i >= Math.max(0, mention - 8); i--) {
    if (i < first && /^[,;.]$/.test(tokens[i].text)) return false;
    if (/^(?:that|whether)$/.test(tokens[i].lower)) return true;
  }
  return false;
}

/** "although", "while", a semicolon: what comes after belongs to another statement. */
function partsClauses(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:although|though|while|whereas|but|;)$/.test(tokens[i].lower)) return true;
  return false;
}

/** Whether a day belongs to what is said: "said that Monday's talks failed". */
export function complementBetween(tokens: Token[], verb: number, mention: number): boolean {
  for (let i = verb + 1; i < mention; i++)
    if (/^(?:that|whether|how|why|if)$/.test(tokens[i].lower)) return true;
  return false;
}
