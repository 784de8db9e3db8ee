import { afterEach, expect, test } from "vitest";
import { createPagePool, isRefusal, type PagePool, type PoolOptions } from "../../src/intake/index.ts";
import { bytes, page, paragraph, story } from "./pages.ts";

const pools: PagePool[] = [];

function pool(options: PoolOptions): PagePool {
  const made = createPagePool(options);
  pools.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((each) => each.close()));
});

/** Within every limit of the scan, and yet more work than a page is worth. */
const slow = bytes(page(`${"<div>".repeat(480)}${`<p>${paragraph}</p>`.repeat(19_000)}`));

test("a page that takes too long is refused, its thread replaced, and the batch goes on", async () => {
  const { extract } = pool({ threads: 1, time: 1000 });
  const results = await Promise.all([
    extract(slow, { id: "slow", source: "pages/slow.html" }),
    extract(bytes(story()), { id: "a" }),
    extract(bytes(""), { id: "b" }),
    extract(bytes(story()), { id: "c" }),
  ]);
  expect(results[0]).toMatchObject({ id: "slow", source: "pages/slow.html", code: "page-out-of-time" });
  expect(results[2]).toMatchObject({ id: "b", code: "page-empty" });
  expect([results[1], results[3]].map((result) => isRefusal(result!))).toEqual([false, false]);
});

test("a page that needs too much memory is refused, and the batch goes on", async () => {
  const { extract } = pool({ threads: 1, heap: 24 });
  const large = bytes(page(`<p>${paragraph}</p>`.repeat(19_000)));
  const results = await Promise.all([extract(large, { id: "large" }), extract(bytes(story()), { id: "a" })]);
  expect(results.map((result) => (isRefusal(result) ? result.code : "article"))).toEqual([
    "page-out-of-memory",
    "article",
  ]);
});

test("more pages than threads all get their answer", async () => {
  const { extract } = pool({ threads: 2 });
  const ids = Array.from({ length: 20 }, (_, n) => `page-${n}`);
  const results = await Promise.all(ids.map((id) => extract(bytes(story()), { id })));
  expect(results.map(({ id }) => id)).toEqual(ids);
});

test("closing the pool answers the pages that are under way", async () => {
  const { extract, close } = pool({ threads: 1 });
  const answer = extract(slow, { id: "slow" });
  await close();
  expect(await answer).toMatchObject({ code: "page-unreadable" });
});
