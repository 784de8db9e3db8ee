/** Features are integers from the start: no string is built where the text is read. */

/** 32-bit FNV-1a over UTF-16 code units, from `from` to `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Bits of a feature's key. Two features may share a key; with these they rarely do. */
export const keyBits = 24;

/** The key of the feature that template `template` makes of two values. */
export function featureKey(template: number, a: number, b: number): number {
  let hash = (Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35) + Math.imul(template, 0x9e3779b1)) | 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> (32 - keyBits);
}

/** Joins two values to one, for features of three and more. */
export const join = (a: number, b: number) => (Math.imul(a ^ 0x5bd1e995, 0x165667b1) + b) | 0;
