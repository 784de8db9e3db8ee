import type { Sentence } from "./sentences.ts";
import type { Example } from "./suggestion.ts";

/** Counts where something occurs, and keeps the sentence that shows it best. */
export class Tally {
  count = 0;
  private readonly ids = new Set<string>();
  private shown: Example | null = null;
  private weight = -1;

  /** `weight`: how well the sentence shows what is counted; of equals the first is kept. */
  add(sentence: Sentence, weight = 0): void {
    this.count += 1;
    this.ids.add(sentence.article);
    if (weight <= this.weight) return;
    this.shown = { article: sentence.article, sentence: sentence.shown };
    this.weight = weight;
  }

  get articles(): number {
    return this.ids.size;
  }

  get example(): Example {
    return this.shown!;
  }
}

/** Most articles first, then most often, then by name. */
export function byCount<Each extends { name: string; count: number; articles: number }>(
  list: Each[],
): Each[] {
  return list.toSorted(
    (a, b) => b.articles - a.articles || b.count - a.count || a.name.localeCompare(b.name, "en"),
  );
}

/** The value that was given most often; of equals the first. */
export function mostFrequent<Value>(values: Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
