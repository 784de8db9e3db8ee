/** Small pages for the tests of intake; every name in them is invented. */

export const paragraph =
  "The crews of Norrhaven's ferries have rejected the harbour company's new rota, their union said on Tuesday, and asked for a mediator.";

/** A page with the given body, and what stands in its head. */
export function page(body: string, head = "<title>Ferry crews reject rota</title>"): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

/** A page with a story of a few paragraphs. */
export function story(head = "", count = 4): string {
  return page(`<article>${`<p>${paragraph}</p>`.repeat(count)}</article>`, head);
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that comes, in order. */
export async function toArray<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
