/** Numbers in 0..1 from a seed (mulberry32), so that a training can be repeated. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates, in place. */
export function shuffle(items: number[], next: () => number): void {
  for (let k = items.length - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1));
    [items[k], items[other]] = [items[other], items[k]];
  }
}
