import type { ReadArticle } from "./suggestion.ts";

export interface Sentence {
  article: string;
  /** With straight apostrophes, as briefs mostly have them. */
  text: string;
  /** As the article has it. */
  shown: string;
}

const abbreviation =
  /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Lt|No|vs|approx|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** The sentences of an article; a line break ends one, and the point of an abbreviation or initial does not. */
export function splitSentences(article: ReadArticle): Sentence[] {
  return article.text
    .split(/\n+/)
    .flatMap(splitParagraph)
    .map((shown) => ({ article: article.id, text: straight(shown), shown }));
}

function splitParagraph(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const part of paragraph.split(/(?<=[.!?]["”’)]*)\s+(?=["“‘(]*[\p{Lu}\p{N}])/u)) {
    const last = sentences.at(-1);
    if (last && abbreviation.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else if (part.trim()) sentences.push(part.trim());
  }
  return sentences;
}

export function straight(text: string): string {
  return text.replaceAll("’", "'");
}
