/** What one page may cost. A page over a limit is refused by name; the rest of the batch goes on. */
export const limits = {
  /** Bytes of a page, also after decompression: 5 MB. */
  bytes: 5 * 1024 * 1024,
  elements: 20_000,
  /** Elements open at once. Browsers give up at about the same depth. */
  depth: 500,
  /** Time for one page in a worker thread, in milliseconds. */
  time: 10_000,
  /** Heap of one worker thread, in MB. */
  heap: 256,
} as const;
