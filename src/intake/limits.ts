/** What one page may cost. A page over a limit is refused by name; the rest of the batch goes on. */
export const limits = {
  /** Bytes of a page, also after decompression: 5 MB. */
  bytes: 5 * 1024 * 1024,
  /** Bytes of a Word or PDF document, which may carry pictures: 20 MB. */
  document: 20 * 1024 * 1024,
  /** Bytes of a Word document once it is unpacked: 100 MB. */
  unpacked: 100 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 1_000,
  elements: 20_000,
  /** Elements open at once. Browsers give up at about the same depth. */
  depth: 500,
  /** Time for one page in a worker thread, in milliseconds. */
  time: 10_000,
  /** Heap of one worker thread, in MB. */
  heap: 256,
} as const;
