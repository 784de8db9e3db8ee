/**
 * Runs jobs a few ahead of the reader and hands out their results in the order of the jobs, so that a slow one
 * delays the others but does not stop them.
 */
export async function* inOrder<T>(
  jobs: AsyncIterable<() => Promise<T>> | Iterable<() => Promise<T>>,
  ahead: number,
): AsyncGenerator<T> {
  const running: Promise<T>[] = [];
  for await (const job of jobs) {
    const started = job();
    // A failure is told when its turn comes; until then it must not pass for one that nobody looks at.
    started.catch(() => {});
    running.push(started);
    if (running.length >= ahead) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}
