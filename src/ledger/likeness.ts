/**
 * Whether two texts are one report, and how to find such pairs among many without comparing all.
 *
 * Texts are compared by their runs of five words ("shingles": A. Broder, On the resemblance and containment of
 * documents, 1997). Two are one report where more than half of all their shingles are shared, or where one is the
 * other's opening, cut short. Both rules look at the pair alone, so the order of arrival makes no difference. Nor can a
 * round-up of two agencies' stories make one report of them: no text shares more than half with both, or opens as both.
 *
 * Pairs are found by MinHash in bands (J. Leskovec et al., Mining of Massive Datasets, chapter 3): a hash of three
 * minima is the same for two texts with probability J^3, and among 24 such bands at least one is the same with
 * probability 1 - (1 - J^3)^24: 0.96 at J = 0.5, 0.998 at 0.6, 1 above; and 1 in 5000 at J = 0.02, which is usual for
 * two stories on one subject. Eight more bands over the first words find openings.
 */

const shingleWords = 5;
/** More than this share of all shingles is shared. */
const sameShare = 0.5;
/** An opening has at least so many words, and so much of it is found at the beginning of the longer text. */
const openingWords = 60;
const openingShare = 0.8;
/** The opening may have been shortened in places: it is looked for in 1.25 of its own length. */
const openingSlack = 1.25;

const rows = 3;
const bodyBands = 24;
const openingBands = 8;

/** The shingles of a text as 32-bit hashes in the order of the text. */
export type Shingles = Uint32Array;

/** Scripts that put no space between words count each character as one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu;

/** Case, punctuation and line breaks make no difference. A text of fewer than five words has one shingle. */
export function shingle(text: string): Shingles {
  const words = Array.from(text.toLowerCase().matchAll(word), ([found]) => hashWord(found));
  if (words.length === 0) return new Uint32Array();
  const width = Math.min(shingleWords, words.length);
  const shingles = new Uint32Array(words.length - width + 1);
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let next = at; next < at + width; next++) {
      hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ words[next]!, 0x9e3779b1);
    }
    shingles[at] = mix(hash);
  }
  return shingles;
}

/** Whether two texts, given by their shingles, are one report. */
export function isOneReport(one: Shingles, other: Shingles): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length === 0) return false;
  return resemblance(shorter, longer) > sameShare || isOpening(shorter, longer);
}

/** The share of the shingles of both that both have, 0..1. */
export function resemblance(one: Shingles, other: Shingles): number {
  const mine = new Set(one);
  const theirs = new Set(other);
  let shared = 0;
  for (const hash of mine) if (theirs.has(hash)) shared++;
  return shared / (mine.size + theirs.size - shared);
}

function isOpening(shorter: Shingles, longer: Shingles): boolean {
  if (shorter.length + shingleWords - 1 < openingWords) return false;
  const beginning = new Set(longer.subarray(0, Math.ceil(shorter.length * openingSlack)));
  let found = 0;
  for (const hash of shorter) if (beginning.has(hash)) found++;
  return found / shorter.length >= openingShare;
}

/** Numbers of which two texts that are one report almost surely share at least one. */
export function bandsOf(shingles: Shingles): number[] {
  if (shingles.length === 0) return [];
  const opening = shingles.subarray(0, openingWords - shingleWords + 1);
  return [...hashBands(shingles, 0, bodyBands), ...hashBands(opening, bodyBands, openingBands)];
}

function hashBands(shingles: Shingles, first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const band = first + index;
    let hash = band + 1;
    for (let row = 0; row < rows; row++) hash = mix(hash ^ minimum(shingles, band * rows + row));
    // 31 bits: a positive whole number in every database.
    return hash >>> 1;
  });
}

/** The least of the shingles after the permutation of that number. */
function minimum(shingles: Shingles, permutation: number): number {
  const factor = mix(2 * permutation + 1) | 1;
  const offset = mix(2 * permutation + 2);
  let least = 0xffffffff;
  for (const hash of shingles) {
    const moved = (Math.imul(hash, factor) ^ offset) >>> 0;
    if (moved < least) least = moved;
  }
  return least;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finishing step of MurmurHash3: spreads every bit over all the others. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
