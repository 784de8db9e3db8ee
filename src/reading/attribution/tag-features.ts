import { type Atoms, isColon, isQuote, isStop } from "./atoms.ts";
import { join, featureKey as key } from "./hash.ts";
import type { Surroundings } from "./surroundings.ts";

/** Room for the features of one token. */
export const maxTagFeatures = 96;

/** Distances in ever coarser steps: 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-22, 23 and more; 9 to what there is none of. */
export function step(distance: number): number {
  if (distance < 0) return 9;
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 23 ? 7 : 8;
}

/** Distances up to 8; 9 is further, or to what there is none of. */
const near = (distance: number) => (distance < 0 || distance > 8 ? 9 : distance);

/** 1 where a colon follows within the first few tokens of a paragraph. */
function opensWithSpeaker(atoms: Atoms, start: number, end: number): number {
  for (let i = start + 1; i < end && i < start + 5; i++) if (isColon(atoms.tag[i])) return 1;
  return 0;
}

/**
 * The features by which the first tagger labels the token at place `i`, written to `out`; their number comes back.
 * `start` and `end` bound the paragraph.
 */
export function tagFeatures(
  atoms: Atoms,
  around: Surroundings,
  start: number,
  end: number,
  i: number,
  out: Int32Array,
): number {
  const { word, stem, suffix, tag, shape, quoted, cueRate, sentence } = atoms;
  let k = 0;
  const w = word[i];
  const s = stem[i];
  const p = tag[i];
  const p1 = tag[i + 1];
  const m1 = tag[i - 1];
  const q = quoted[i];
  // The word, its neighbours and their parts of speech.
  out[k++] = key(1, w, 0);
  out[k++] = key(2, word[i - 1], 0);
  out[k++] = key(3, word[i + 1], 0);
  out[k++] = key(4, word[i - 2], 0);
  out[k++] = key(5, word[i + 2], 0);
  out[k++] = key(6, word[i - 3], q);
  out[k++] = key(7, word[i + 3], q);
  out[k++] = key(8, s, p);
  out[k++] = key(9, stem[i - 1], p);
  out[k++] = key(10, stem[i + 1], p);
  out[k++] = key(11, suffix[i], p);
  out[k++] = key(12, p, q);
  out[k++] = key(13, join(m1, p), q);
  out[k++] = key(14, join(p, p1), q);
  out[k++] = key(15, join(m1, p), p1);
  out[k++] = key(16, join(tag[i - 2], m1), p);
  out[k++] = key(17, join(p, p1), tag[i + 2]);
  out[k++] = key(19, join(p1, tag[i + 2]), join(tag[i + 3], p));
  out[k++] = key(21, word[i - 1], w);
  out[k++] = key(22, w, word[i + 1]);
  out[k++] = key(23, s, p1);
  out[k++] = key(24, m1, s);
  out[k++] = key(25, stem[i - 1], join(p, p1));
  out[k++] = key(30, join(shape[i - 1], shape[i]), join(shape[i + 1], p));
  out[k++] = key(31, s, q);
  // The place in the sentence and in quotation marks.
  const own = sentence[i];
  const begin = atoms.sentenceStart[own];
  const finish = atoms.sentenceEnd[own];
  const fromStart = step(i - begin);
  const toEnd = step(finish - 1 - i);
  out[k++] = key(32, fromStart, p);
  out[k++] = key(33, toEnd, join(p, q));
  out[k++] = key(34, word[begin], fromStart);
  out[k++] = key(35, tag[finish - 1], join(q, toEnd));
  const quotes = around.quotes[end - 1];
  out[k++] = key(36, Math.min(quotes, 4), join(q, p));
  const before = around.quoteBefore[i];
  const after = around.quoteAfter[i];
  out[k++] = key(37, join(before ? step(i - before) : 9, tag[before]), q);
  out[k++] = key(38, join(after ? step(after - i) : 9, tag[after]), q);
  out[k++] = key(40, join(own === sentence[start] ? 1 : 0, own === sentence[end - 1] ? 1 : 0), join(q, p));
  // The clause: verbs, openers, likely cues.
  const rate = cueRate[i];
  const verb = around.verbBefore[i];
  const nextVerb = around.verbAfter[i];
  const opener = around.openerBefore[i];
  const cue = around.cueBefore[i];
  const nextCue = around.cueAfter[i];
  out[k++] = key(41, stem[verb], p);
  out[k++] = key(42, stem[nextVerb], p);
  out[k++] = key(45, join(word[opener], step(i - opener)), p);
  out[k++] = key(46, join(word[opener], stem[verb]), q);
  out[k++] = key(47, join(cueRate[verb], cueRate[nextVerb]), join(p, q));
  out[k++] = key(48, join(stem[cue], q), cue ? step(i - cue) : 9);
  out[k++] = key(49, join(stem[nextCue], q), nextCue ? step(nextCue - i) : 9);
  const sameBefore = sentence[cue] === own ? 1 : 0;
  const sameAfter = sentence[nextCue] === own ? 1 : 0;
  out[k++] = key(50, join(cueRate[cue], sameBefore), join(join(cueRate[nextCue], sameAfter), q));
  out[k++] = key(51, join(word[cue + 1], sameBefore), join(cueRate[cue], q));
  out[k++] = key(52, join(sameBefore, sameAfter), join(p, q));
  out[k++] = key(53, join(stem[cue], sameBefore), join(m1, p));
  out[k++] = key(54, join(stem[nextCue], sameAfter), join(p, p1));
  out[k++] = key(55, join(rate, p), join(m1, p1));
  out[k++] = key(56, s, join(quotes > 0 ? 1 : 0, tag[before ? before : after]));
  out[k++] = key(59, s, tag[around.nounBefore[i]]);
  const commas = Math.min(around.commas[i], 3);
  const verbs = Math.min(around.verbs[i], 3);
  out[k++] = key(60, join(commas, verbs), join(p, q));
  out[k++] = key(61, join(cueRate[i - 1], cueRate[i + 1]), join(rate, p));
  out[k++] = key(62, join(around.verbs[finish - 1] - around.verbs[i] > 0 ? 1 : 0, verbs), join(p, p1));
  out[k++] = key(63, stem[around.firstNoun[own]], step(Math.abs(i - around.firstNoun[own])));
  out[k++] = key(64, s, word[opener]);
  // Kinds of paragraph: a heading has no full stop, a transcript opens with a name and a colon.
  const heading = isStop(tag[end - 1]) || isQuote(tag[end - 1]) ? 0 : 1;
  const transcript = opensWithSpeaker(atoms, start, end);
  out[k++] = key(65, join(heading, transcript), join(p, fromStart));
  out[k++] = key(66, join(heading, transcript), join(rate, q));
  out[k++] = key(70, join(cueRate[cue], near(i - cue)), join(p, sameBefore));
  out[k++] = key(71, join(cueRate[nextCue], near(nextCue - i)), join(p, sameAfter));
  return k;
}
