import type { Atoms } from "./atoms.ts";
import type { FirstReading } from "./first-reading.ts";
import { join, featureKey as key } from "./hash.ts";
import type { Surroundings } from "./surroundings.ts";
import { step } from "./tag-features.ts";

/** Room for the features of one token. */
export const maxLinkFeatures = 96;

const clip = (value: number, low: number, high: number) => (value < low ? low : Math.min(value, high));

/**
 * The features by which the second tagger labels the token at place `i` when the cue is at `anchor`:
 * what the first tagger said, and how the token stands to the anchor. Written to `out`; their number comes back.
 */
export function linkFeatures(
  atoms: Atoms,
  around: Surroundings,
  first: FirstReading,
  anchor: number,
  i: number,
  out: Int32Array,
): number {
  const { word, stem, tag, quoted, sentence, cueRate } = atoms;
  const { label } = first;
  let k = 0;
  const a = anchor;
  const side = i < a ? 1 : i > a ? 2 : 3;
  const distance = Math.abs(i - a);
  const far = step(distance);
  const low = Math.min(i, a);
  const high = Math.max(i, a);
  const y = label[i];
  const y0 = label[i - 1];
  const y1 = label[i + 1];
  const p = tag[i];
  const m1 = tag[i - 1];
  const p1 = tag[i + 1];
  const w = word[i];
  const verb = stem[a];
  const kind = join(tag[a], cueRate[a]);
  // What lies between the token and the anchor, both left out where that matters.
  const others = clip(first.anchorCount[high - 1] - first.anchorCount[low], 0, 3);
  const cues = side === 3 ? 0 : others;
  const sources = clip(first.sources[high] - first.sources[low], 0, 3);
  const contents = clip(first.contents[high] - first.contents[low], 0, 3);
  const sentences = clip(sentence[i] - sentence[a], -3, 3);
  const marks = clip(around.quotes[high] - around.quotes[low], 0, 3);
  const q = join(quoted[i], quoted[a]);
  const where = join(side, cues);
  const chances = join(join(first.sourceLevel[i], first.contentLevel[i]), first.cueLevel[i]);
  const begins = join(first.sourceBeginLevel[i], first.contentBeginLevel[i]);
  const sameSentence = sentences === 0 ? 1 : 0;

  out[k++] = key(101, y, where);
  out[k++] = key(102, join(y0, y), join(y1, where));
  out[k++] = key(103, chances, side);
  out[k++] = key(104, begins, where);
  out[k++] = key(105, first.contentEndLevel[i], where);
  out[k++] = key(106, join(y, far), side);
  out[k++] = key(107, verb, join(side, y));
  out[k++] = key(108, verb, join(side, far));
  out[k++] = key(109, join(verb, w), side);
  out[k++] = key(110, join(verb, p), where);
  out[k++] = key(111, join(verb, y), where);
  out[k++] = key(112, join(kind, word[a + 1]), join(side, y));
  out[k++] = key(113, join(kind, word[a - 1]), join(side, y));
  out[k++] = key(114, w, side);
  out[k++] = key(115, word[i - 1], where);
  out[k++] = key(116, word[i + 1], where);
  out[k++] = key(118, join(w, word[i + 1]), where);
  out[k++] = key(119, join(m1, p), join(p1, side));
  out[k++] = key(121, join(sentences, y), join(side, q));
  out[k++] = key(122, join(marks, q), join(y, side));
  out[k++] = key(
    123,
    join(clip(around.commas[high] - around.commas[low], -3, 3), sameSentence),
    join(y, side),
  );
  out[k++] = key(124, join(sources, y), where);
  out[k++] = key(125, join(contents, y), where);
  out[k++] = key(126, join(join(sources, contents), join(sentences, y)), join(q, where));
  const opener = around.openerBefore[i];
  out[k++] = key(127, join(word[opener], opener > a ? 1 : 0), join(p, side));
  out[k++] = key(128, join(clip(around.verbs[high] - around.verbs[low], -3, 3), sameSentence), join(y, side));
  const exact = clip(i - a, -5, 5);
  out[k++] = key(129, join(verb, exact), p);
  out[k++] = key(130, join(kind, exact), join(p, y));
  out[k++] = key(132, join(label[a], first.cueLevel[a]), join(y, side));
  // Another cue on the way, or on the far side, may be the one that this token belongs to.
  const before = around.cueBefore[i];
  const after = around.cueAfter[i];
  const rival = side === 1 ? after : before;
  const beyond = side === 1 ? before : after;
  out[k++] = key(133, join(stem[rival], rival === a ? 1 : 0), join(y, side));
  out[k++] = key(134, join(stem[beyond], beyond ? step(Math.abs(beyond - i)) : 9), join(y, side));
  out[k++] = key(135, join(label[a - 1], label[a + 1]), join(y, where));
  out[k++] = key(137, join(quoted[i - 1], quoted[i + 1]), join(q, where));
  out[k++] = key(138, join(begins, first.contentEndLevel[i]), join(side, join(cues, contents)));
  out[k++] = key(139, join(first.contentEndLevel[i - 1], first.contentEndLevel[i]), join(join(p, p1), side));
  out[k++] = key(
    140,
    join(first.contentLevel[i - 1], first.contentLevel[i + 1]),
    join(first.contentLevel[i], where),
  );
  out[k++] = key(
    141,
    join(first.sourceLevel[i - 1], first.sourceLevel[i + 1]),
    join(first.sourceLevel[i], where),
  );
  out[k++] = key(142, join(stem[around.verbBefore[i]], around.verbBefore[i] === a ? 1 : 0), join(p, side));
  out[k++] = key(143, join(stem[around.verbAfter[i]], around.verbAfter[i] === a ? 1 : 0), join(p, side));
  out[k++] = key(148, join(sentences, quoted[i]), join(join(y, around.quotes[a] > 0 ? 1 : 0), where));
  const finish = atoms.sentenceEnd[sentence[i]];
  out[k++] = key(149, join(step(finish - 1 - i), y), where);
  out[k++] = key(150, join(step(i - atoms.sentenceStart[sentence[i]]), y), where);
  return k;
}
