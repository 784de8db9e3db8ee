import type { Sentence } from "../document.ts";
import type { Context } from "../grammar.ts";
import type { Passage, Speaker } from "../passages.ts";
import { quoteAt } from "../quotes.ts";
import type { ParsedSentence } from "./parse-sentence.ts";

/** Gives quotes that name no speaker themselves the one of the words around them. Adds voices to the sentences. */
export function carryQuotes(
  context: Context,
  parsed: ParsedSentence[],
  passages: Map<number, Passage>,
): void {
  const speakers = assignQuotes(context, parsed, passages);
  addPassageVoices(context, parsed, passages);
  const { tokens, quotes } = context;
  for (const { sentence, voices } of parsed) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const quote = quoteAt(quotes, tokens[i].start);
      if (quote < 0) continue;
      let last = i;
      while (last < sentence.endToken && tokens[last].start < quotes[quote].end) last++;
      const speaker = speakers[quote];
      const covered = voices.some((voice) => voice.first <= i && voice.last > i);
      const whole = last - i >= 5 || last - i >= (sentence.endToken - sentence.firstToken) * 0.6;
      if (speaker && !covered && whole)
        voices.push({ cue: "quote", ...speaker, first: i, last, cueFirst: i, cueLast: i });
      i = last;
    }
  }
  for (const { voices } of parsed) voices.sort((a, b) => b.last - b.first - (a.last - a.first));
}

/** An answer or a turn is its speaker's, where its sentences name nobody else. */
function addPassageVoices(context: Context, parsed: ParsedSentence[], passages: Map<number, Passage>): void {
  for (const { sentence, voices } of parsed) {
    const passage = passages.get(sentence.paragraph);
    if (!passage || passage.kind === "point" || quoteAt(context.quotes, sentence.start + 1) >= 0) continue;
    if (passage.kind === "answer" && !speaksOfSelf(context, sentence, passages)) continue;
    const { firstToken, endToken } = sentence;
    voices.push({
      cue: "quote",
      ...passage.speaker,
      first: firstToken,
      last: endToken,
      cueFirst: firstToken,
      cueLast: firstToken,
    });
  }
}

/** Whether answers stand without quotation marks: no paragraph of them is quoted. */
function speaksOfSelf(context: Context, sentence: Sentence, passages: Map<number, Passage>): boolean {
  const { paragraphs, text } = context.document;
  const answers = [...passages].filter(([, { kind }]) => kind === "answer");
  const quoted = answers.filter(([index]) =>
    /^["“]/.test(text.slice(paragraphs[index].start, paragraphs[index].start + 1)),
  );
  return quoted.length * 4 < answers.length && passages.has(sentence.paragraph);
}

function assignQuotes(
  context: Context,
  parsed: ParsedSentence[],
  passages: Map<number, Passage>,
): (Speaker | null)[] {
  const { quotes, tokens, document } = context;
  const speakers: (Speaker | null)[] = quotes.map(() => null);
  const paragraphOf: number[] = quotes.map(() => -1);
  let lastSpeaker: Speaker | null = null;
  let lastParagraph = -1;
  const own = new Map<number, Speaker>();
  for (const { sentence, voices } of parsed) {
    for (const voice of voices) {
      const speaker = { parties: voice.parties, person: voice.person };
      for (let i = voice.first; i < voice.last; i++) {
        const quote = quoteAt(quotes, tokens[i].start);
        if (quote >= 0 && !speakers[quote]) speakers[quote] = speaker;
      }
      own.set(sentence.paragraph, speaker);
    }
  }
  let next = 0;
  for (const { sentence, voices } of parsed) {
    while (next < quotes.length && quotes[next].start < sentence.end) {
      const paragraph = sentence.paragraph;
      paragraphOf[next] = paragraph;
      const before = next > 0 && paragraphOf[next - 1] === paragraph ? speakers[next - 1] : null;
      const carried =
        lastSpeaker &&
        paragraph - lastParagraph <= 2 &&
        opensParagraph(document.paragraphs[paragraph].start, quotes[next].start)
          ? lastSpeaker
          : null;
      speakers[next] ??= before ?? own.get(paragraph) ?? passages.get(paragraph)?.speaker ?? carried;
      if (speakers[next]) {
        lastSpeaker = speakers[next];
        lastParagraph = paragraph;
      }
      next++;
    }
    const voice = voices[0];
    if (voice) {
      lastSpeaker = { parties: voice.parties, person: voice.person };
      lastParagraph = sentence.paragraph;
    }
  }
  return speakers;
}

function opensParagraph(paragraph: number, quote: number): boolean {
  return quote - paragraph <= 2;
}
