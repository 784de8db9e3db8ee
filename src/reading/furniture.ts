import type { Document, Sentence } from "./document.ts";

const promotion =
  /^(?:\d{1,2}:\d{2}(?::\d{2})? +\p{Lu}|story continues below|advertisement\b|\d{1,2}[:.]\d{2} advertisement|get (?:daily|breaking|the latest)\b|sign up\b|subscribe\b|read more\b|related:|watch:|listen:|see also\b|share (?:this|on)\b|send this page\b|click here\b|list \d+ of \d+|follow us\b|by providing your email|recommended\b|trending\b|photo(?:graph)?:|file photo|image:|video:|copyright\b|©|all rights reserved)/iu;

/** Lines that are no part of the report: promotion, captions in brackets, headings without a sentence. */
export function isFurniture(document: Document, sentence: Sentence): boolean {
  const paragraph = document.paragraphs[sentence.paragraph];
  const line = document.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400));
  if (promotion.test(line) && !opensLiveEntry(line)) return true;
  return isHeading(document, sentence, line);
}

/** "08:10 Statement by the employers" heads an entry of a live report, and its line holds no sentence either. */
function opensLiveEntry(line: string): boolean {
  return /^\d{1,2}:\d{2}/.test(line) && /[.!?]["”’]?$/.test(line);
}

function isHeading(document: Document, sentence: Sentence, line: string): boolean {
  const words = sentence.endToken - sentence.firstToken;
  if (words < 3) return true;
  if (/[.!?:;…"”’)\]]$/.test(line) || line.length >= 400) return false;
  if (words > 14) return false;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const { pos } = document.tokens[i];
    if (pos === "VERB" || pos === "AUX") return words < 9;
  }
  return true;
}
