import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  deriveNetwork,
  deriveWindows,
  duplicateRules,
  type Mention,
  matrixOf,
  type Normalisation,
  type Qualifier,
  smoothNetworks,
  type TieKind,
} from "../../src/analysis/networks/index.ts";

/** The formulas of docs/networks.md once more, summed up cell by cell from plain lists, against the quick ones. */

const day = 86_400_000;
const start = Date.UTC(2024, 11, 28);
const mention = (level: fc.Arbitrary<number | string>): fc.Arbitrary<Mention> =>
  fc.record({
    row: fc.constantFrom("a", "b", "c", "d"),
    column: fc.constantFrom("x", "y", "z"),
    level,
    document: fc.constantFrom("1", "2", "3"),
    time: fc.nat(20).map((days) => start + days * day),
  });
const levels: Record<Exclude<Qualifier, "none">, fc.Arbitrary<number | string>> = {
  boolean: fc.nat(1),
  integer: fc.integer({ min: -2, max: 2 }),
  text: fc.constantFrom("p", "q", "r"),
};
const given = fc.constantFrom(...(Object.keys(levels) as (keyof typeof levels)[])).chain((qualifier) =>
  fc.record({
    qualifier: fc.constant(qualifier),
    mentions: fc.array(mention(levels[qualifier]), { maxLength: 14 }),
    duplicates: fc.constantFrom(...duplicateRules),
  }),
);

const unique = <T>(list: T[]): T[] => [...new Set(list)].sort((a, b) => (a < b ? -1 : 1));
const monday = (time: number) => Math.floor((time / day + 3) / 7);

function kept(mentions: Mention[], rule: (typeof duplicateRules)[number], isLevelSeen: boolean): Mention[] {
  const stretch: Record<typeof rule, (one: Mention) => unknown> = {
    include: () => Symbol("never the same"),
    document: (one) => one.document,
    week: ({ time }) => monday(time),
    month: ({ time }) => new Date(time).toISOString().slice(0, 7),
    year: ({ time }) => new Date(time).getUTCFullYear(),
    range: () => "",
  };
  const list: { one: Mention; in: unknown }[] = [];
  for (const one of mentions.toSorted((a, b) => a.time - b.time)) {
    const where = stretch[rule](one);
    const isKnown = list.some(
      ({ one: other, in: place }) =>
        other.row === one.row &&
        other.column === one.column &&
        place === where &&
        (!isLevelSeen || other.level === one.level),
    );
    if (!isKnown) list.push({ one, in: where });
  }
  return list.map(({ one }) => one);
}

/** Every pair of statements of two actors on one option. */
function pairs(used: Mention[], i: string, p: string): [Mention, Mention][] {
  const of = (row: string) => used.filter((one) => one.row === row);
  return of(i).flatMap((one) =>
    of(p)
      .filter(({ column }) => column === one.column)
      .map((other): [Mention, Mention] => [one, other]),
  );
}

const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);

function naiveTie(
  used: Mention[],
  all: Mention[],
  qualifier: Qualifier,
  ties: TieKind,
  i: string,
  p: string,
): number {
  const both = pairs(used, i, p);
  if (ties === "ignore") return both.length;
  if (qualifier === "text") {
    const same = both.filter(([one, other]) => one.level === other.level).length;
    const alone = (row: string, other: string) =>
      used.filter(
        (one) =>
          one.row === row &&
          !used.some((two) => two.row === other && two.column === one.column && two.level === one.level),
      ).length;
    const conflict = alone(i, p) + alone(p, i);
    return ties === "congruence" ? same : ties === "conflict" ? conflict : same - conflict;
  }
  const points = qualifier === "boolean" ? [0, 1] : all.map(({ level }) => Number(level));
  const width = Math.max(...points) - Math.min(...points) || 1;
  const apart = sum(both.map(([one, other]) => Math.abs(Number(one.level) - Number(other.level)) / width));
  const congruence = both.length - apart;
  return ties === "congruence" ? congruence : ties === "conflict" ? apart : congruence - apart;
}

function naiveDivisor(used: Mention[], how: Normalisation, ties: TieKind, i: string, p: string): number {
  const said = (row: string) => used.filter((one) => one.row === row);
  const count = (row: string, key: string) => said(row).filter((one) => keyOf(one) === key).length;
  const keyOf = ({ column, level }: Mention) =>
    `${column} ${how === "cosine" && ties === "ignore" ? "" : level}`;
  const keys = unique(used.map(keyOf));
  switch (how) {
    case "average":
      return (said(i).length + said(p).length) / 2;
    case "jaccard": {
      const each = keys.map((key) => {
        const [x, y] = [count(i, key), count(p, key)];
        return x * y + (y === 0 ? x : 0) + (x === 0 ? y : 0);
      });
      return sum(each);
    }
    case "cosine":
      return Math.sqrt(
        sum(keys.map((key) => count(i, key) ** 2)) * sum(keys.map((key) => count(p, key) ** 2)),
      );
    default:
      return 1;
  }
}

function expectClose(found: number[][], wanted: number[][]): void {
  expect(found.length).toBe(wanted.length);
  for (const [row, cells] of wanted.entries())
    for (const [column, cell] of cells.entries()) expect(found[row]![column]).toBeCloseTo(cell, 9);
}

describe("a network is what its formula says", () => {
  test.each(["congruence", "conflict", "subtract", "ignore"] as const)("one mode, %s", (ties) => {
    const normalisations = fc.constantFrom<Normalisation>("none", "average", "jaccard", "cosine");
    fc.assert(
      fc.property(given, normalisations, ({ mentions, qualifier, duplicates }, normalisation) => {
        const used = kept(mentions, duplicates, ties !== "ignore");
        const rows = unique(used.map(({ row }) => row));
        const wanted = rows.map((i) =>
          rows.map((p) => {
            const [tie, by] = [
              naiveTie(used, mentions, qualifier, ties, i, p),
              naiveDivisor(used, normalisation, ties, i, p),
            ];
            return i === p || by === 0 ? 0 : tie / by;
          }),
        );
        const network = deriveNetwork(mentions, { ties, qualifier, duplicates, normalisation });
        expect(network.rowLabels).toEqual(rows);
        expectClose(matrixOf(network), wanted);
      }),
      { numRuns: 150 },
    );
  });

  test.each(["ignore", "subtract", "combine"] as const)("two modes, %s", (ties) => {
    const normalisations = fc.constantFrom<Normalisation>("none", "activity", "prominence");
    fc.assert(
      fc.property(given, normalisations, ({ mentions, qualifier, duplicates }, normalisation) => {
        fc.pre(qualifier === "boolean");
        const used = kept(mentions, duplicates, ties !== "ignore");
        const [rows, columns] = [
          unique(used.map(({ row }) => row)),
          unique(used.map(({ column }) => column)),
        ];
        const at = (row: string, column: string) =>
          used.filter((one) => one.row === row && one.column === column);
        const value = (row: string, column: string) => {
          const cell = at(row, column);
          const [yes, no] = [1, 0].map((level) => cell.filter((one) => one.level === level).length) as [
            number,
            number,
          ];
          if (ties === "combine") return Number(yes > 0) + 2 * Number(no > 0);
          return ties === "subtract" ? yes - no : yes + no;
        };
        const weight = (list: Mention[][]) =>
          sum(list.map((cell) => (ties === "combine" ? Number(cell.length > 0) : cell.length)));
        const divisor = (row: string, column: string) => {
          if (normalisation === "activity") return weight(columns.map((each) => at(row, each)));
          return normalisation === "prominence" ? weight(rows.map((each) => at(each, column))) : 1;
        };
        const wanted = rows.map((row) => columns.map((column) => value(row, column) / divisor(row, column)));
        expectClose(
          matrixOf(deriveNetwork(mentions, { mode: "two-mode", ties, qualifier, duplicates, normalisation })),
          wanted,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("a window holds what was said in it", () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 4 }), ({ mentions, qualifier }, size) => {
        const options = { qualifier, duplicates: "include" as const };
        for (const { start: from, stop, network } of deriveWindows(mentions, {
          ...options,
          unit: "days",
          size,
        })) {
          const inside = mentions.filter(({ time }) => time >= from && time <= stop);
          expect(network.statements).toBe(inside.length);
          if (qualifier !== "integer")
            expect(matrixOf(network)).toEqual(matrixOf(deriveNetwork(inside, options)));
        }
      }),
    );
  });

  test("under a kernel a pair of statements weighs by the distances of both from the middle", () => {
    fc.assert(
      fc.property(given, fc.constantFrom("triangular", "epanechnikov"), ({ mentions, qualifier }, kernel) => {
        fc.pre(qualifier === "boolean");
        const options = { qualifier, duplicates: "include" as const, unit: "days" as const, size: 6, kernel };
        const density = (z: number) =>
          Math.abs(z) > 1 ? 0 : kernel === "triangular" ? 1 - Math.abs(z) : 0.75 * (1 - z * z);
        for (const { middle, network } of smoothNetworks(
          mentions,
          options as Parameters<typeof smoothNetworks>[1],
        )) {
          const weight = ({ time }: Mention) => Math.sqrt(density((time - middle) / (3 * day)));
          const wanted = network.rowLabels.map((i) =>
            network.rowLabels.map((p) =>
              i === p
                ? 0
                : sum(
                    pairs(mentions, i, p).map(([one, other]) =>
                      one.level === other.level ? weight(one) * weight(other) : 0,
                    ),
                  ),
            ),
          );
          expectClose(matrixOf(network), wanted);
        }
      }),
    );
  });
});
