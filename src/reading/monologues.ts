import type { Document, Sentence } from "./document.ts";
import type { Context } from "./grammar.ts";
import type { Mention } from "./mentions.ts";
import type { Speaker } from "./passages.ts";
import { quoteAt } from "./quotes.ts";

/** What stands around a text: its title and publisher, with whom they mention. */
export interface Heading {
  document: Document;
  mentions: Mention[];
}

const firstPerson = new Set(["we", "our", "us", "ours", "i", "my", "me", "mine"]);
const speechNoun =
  /^(?:statement|speech|address|letter|message|remarks|circular|broadcast|declaration|memo|mail|text|communiqué)$/;
/** Papers are named after places that parties are named after too. */
const pressWords = new Set("daily times news post herald journal gazette tribune today review".split(" "));
const making = new Set(["by", "from"]);

/** Fewer than this share of sentences in the first person, and a newspaper may be speaking of itself. */
const leastShare = 0.3;
const leastSentences = 5;

/**
 * Who speaks in a text that is one long statement, letter or speech in the first person: whoever publishes it, is named
 * as its author in its title or first lines, or signs it. `null` where it is none, or nobody of the brief.
 */
export function monologueSpeaker(context: Context, title: Heading, publisher: Heading): Speaker | null {
  if (!isMonologue(context)) return null;
  const opening = { document: context.document, mentions: context.mentions };
  const { paragraphs } = context.document;
  return (
    ownPage(publisher) ??
    authorIn(title, title.document.text.length) ??
    authorIn(opening, paragraphs[0]?.end ?? 0) ??
    signature(context)
  );
}

function isMonologue({ document, quotes }: Context): boolean {
  const speaksOfSelf = (sentence: Sentence) =>
    document.tokens
      .slice(sentence.firstToken, sentence.endToken)
      .some(({ lower, start }) => firstPerson.has(lower) && quoteAt(quotes, start) < 0);
  const own = document.sentences.filter(speaksOfSelf).length;
  return own >= leastSentences && own >= leastShare * document.sentences.length;
}

function ownPage({ document, mentions }: Heading): Speaker | null {
  return document.tokens.some(({ lower }) => pressWords.has(lower)) ? null : named(mentions);
}

function named(mentions: Mention[]): Speaker | null {
  const parties = [...new Set(mentions.flatMap((mention) => mention.parties))];
  const person = mentions.find((mention) => mention.person)?.person ?? null;
  return parties.length > 0 ? { parties, person } : null;
}

/** "Statement by the mayor", "the mayor’s speech", "the full text of the speech of ...". */
function authorIn({ document, mentions }: Heading, end: number): Speaker | null {
  const { tokens } = document;
  for (const mention of mentions) {
    if (mention.start >= end || mention.parties.length === 0) continue;
    const before = tokens.slice(Math.max(0, mention.first - 9), mention.first);
    const after = tokens.slice(mention.last, mention.last + 5);
    const made = before.some(({ lower }) => making.has(lower));
    const owned = mention.possessive && after.some(({ lower }) => speechNoun.test(lower));
    const of = before.some(({ lower }, i) => speechNoun.test(lower) && before[i + 1]?.lower === "of");
    if (made || owned || of) return named([mention]);
  }
  return null;
}

/** A last line of a few words: "In solidarity, Marta Kolsund". */
function signature({ document, mentions }: Context): Speaker | null {
  const last = document.paragraphs.at(-1);
  if (!last || document.text.slice(last.start, last.end).split(/\s+/).length > 12) return null;
  return named(mentions.filter(({ start }) => start >= last.start));
}
