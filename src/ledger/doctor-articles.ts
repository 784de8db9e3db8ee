import type { Check } from "./doctor.ts";
import { hashText } from "./hash.ts";
import type { Ledger } from "./ledger.ts";
import { bandsOf, isOneReport, type Shingles, shingle } from "./likeness.ts";
import { byCodeUnits } from "./reports.ts";

/** Each text is the one that its SHA-256 was taken of, and its bands are those of its words. */
export const checkTexts: Check = async (ledger) => {
  const illnesses: string[] = [];
  for (const { num, hash, text } of await listTexts(ledger)) {
    if (hashText(text) !== hash) illnesses.push(`Text ${num} is not the text that was kept.`);
  }
  return illnesses;
};

/** The groups of reprints are those that come out when they are all worked out anew. */
export const checkReports: Check = async (ledger) => {
  const texts = new Map<number, Shingles>();
  for (const { num, text } of await listTexts(ledger)) texts.set(num, shingle(text));
  const kept = await listOwners(ledger);
  const fresh = groupAnew(texts, kept);
  return kept
    .filter(({ article, report }) => fresh.get(article) !== report)
    .map(
      ({ article, report }) =>
        `Article '${article}' is in report '${report}', expected '${fresh.get(article)}'.`,
    );
};

/** The full-text index has one entry for each article. */
export const checkSearch: Check = async (ledger) => {
  const rows = await ledger.store.rows(
    `select id from articles where negotiation = ? and num not in (${ledger.store.searchedArticles})`,
    [ledger.negotiation],
  );
  return rows.map(([id]) => `Article '${id}' can't be found by its words.`);
};

/** The brief that holds is kept. */
export const checkBriefs: Check = async (ledger) => {
  const rows = await ledger.store.rows(
    `select brief from negotiations where id = ? and brief is not null
       and brief not in (select hash from briefs where negotiation = negotiations.id)`,
    [ledger.negotiation],
  );
  return rows.map(([hash]) => `The brief ${hash} holds, but is not kept.`);
};

async function listTexts(ledger: Ledger): Promise<{ num: number; hash: string; text: string }[]> {
  const rows = await ledger.store.rows("select num, hash, text from texts where negotiation = ?", [
    ledger.negotiation,
  ]);
  return (rows as [number, string, string][]).map(([num, hash, text]) => ({ num, hash, text }));
}

interface Owner {
  article: string;
  report: string;
  text: number;
}

/** Every text that an article has had. */
async function listOwners(ledger: Ledger): Promise<Owner[]> {
  const rows = await ledger.store.rows(
    `select distinct articles.id, articles.report, versions.text_num from versions join articles
       on articles.negotiation = versions.negotiation and articles.num = versions.article
     where versions.negotiation = ?`,
    [ledger.negotiation],
  );
  return (rows as [string, string, number][]).map(([article, report, text]) => ({ article, report, text }));
}

/** The report of each article, from the texts alone. */
function groupAnew(texts: Map<number, Shingles>, owners: Owner[]): Map<string, string> {
  const groups = new Groups(owners.map(({ article }) => article));
  const ownersOf = Map.groupBy(owners, ({ text }) => text);
  for (const same of ownersOf.values())
    for (const { article } of same) groups.join(article, same[0]!.article);
  for (const [one, other] of findAlike(texts)) {
    const [a, b] = [ownersOf.get(one)?.[0], ownersOf.get(other)?.[0]];
    if (a && b) groups.join(a.article, b.article);
  }
  return new Map(owners.map(({ article }) => [article, groups.leastOf(article)]));
}

/** Union-find: each member points towards the least of its group. */
class Groups {
  readonly #up: Map<string, string>;

  constructor(members: string[]) {
    this.#up = new Map(members.map((member) => [member, member]));
  }

  leastOf(member: string): string {
    let at = member;
    for (let up = this.#up.get(at)!; up !== at; up = this.#up.get(at)!) {
      // Halve the way for whoever comes next.
      this.#up.set(at, this.#up.get(up)!);
      at = up;
    }
    return at;
  }

  join(one: string, other: string): void {
    const [least, more] = [this.leastOf(one), this.leastOf(other)].sort(byCodeUnits);
    this.#up.set(more!, least!);
  }
}

/** Pairs of texts that are one report: as recording finds them, all at once. */
function findAlike(texts: Map<number, Shingles>): [number, number][] {
  const seen = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  for (const [num, shingles] of texts) {
    const candidates = new Set<number>();
    for (const band of bandsOf(shingles)) {
      for (const other of seen.get(band) ?? []) candidates.add(other);
      seen.set(band, [...(seen.get(band) ?? []), num]);
    }
    for (const other of candidates) {
      if (isOneReport(shingles, texts.get(other)!)) pairs.push([num, other]);
    }
  }
  return pairs;
}
