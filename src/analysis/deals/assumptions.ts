import { isNode, LineCounter, parseDocument } from "yaml";
import { nearest } from "../../base/index.ts";
import type { Brief } from "../../brief/index.ts";
import { type AssumptionsFile, assumptionsFile, type PartyAssumptions } from "./assumptions-file.ts";
import type { Combination, Deal, RedLine } from "./deal.ts";
import { compare, divide, multiply, parseRational, type Rational, rational, zero } from "./rational.ts";
import type { Unknown } from "./unknowns.ts";
import { rankOrderWeights, scaledWeights, stepValues, unknownLevels } from "./weights.ts";

/** One number that somebody assumed, and how it came about. */
export interface Assumption {
  party: string;
  /** Issue id; `null` for what is not about one issue. */
  issue: string | null;
  option: string | null;
  what: "weight" | "value" | "red line" | "reservation value" | "unknown";
  value: Rational | null;
  basis: string;
}

/** An analyst's assumptions as a deal. Values run from 0 to 100 for each party; parties and issues go by their ids. */
export interface Assumptions {
  name: string;
  reason: string;
  deal: Deal;
  /** Options that a party's file does not order; the deal has them at their worst, 0. */
  unknowns: Unknown[];
  /** By party and issue; each party's add up to 100. */
  weights: Rational[][];
  list: Assumption[];
}

export interface AssumptionProblem {
  /** Counted from 1. */
  line: number;
  message: string;
}

type Path = readonly (string | number)[];
type Tell = (path: Path, message: string) => void;

/** The choice to leave an issue out of a package; ids of a brief's options never mean it unless the agenda says so. */
const leftOut = "none";

/** Reads the YAML file of assumptions. Never throws: every problem is told at once, with its line. */
export function parseAssumptions(
  text: string,
  brief: Brief,
): { assumptions: Assumptions } | { problems: AssumptionProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: AssumptionProblem[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: `Found YAML that cannot be read: ${message.split("\n")[0]!}`,
  }));
  if (problems.length > 0) return { problems };
  const tell: Tell = (path, message) => problems.push({ line: lineOf(path), message });
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = assumptionsFile.safeParse(document.toJS());
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const place = path.map((key) => (typeof key === "number" ? key : String(key)));
      tell(place, `${place.join(".") || "the file"}: ${message}. docs/deals.md has every key.`);
    }
    return { problems };
  }
  const assumptions = new Reader(parsed.data, brief, tell).read();
  return problems.length > 0 ? { problems } : { assumptions };
}

class Reader {
  private readonly file: AssumptionsFile;
  private readonly brief: Brief;
  private readonly tell: Tell;
  private readonly issues: { id: string; options: string[] }[];
  private readonly list: Assumption[] = [];
  private readonly unknowns: Unknown[] = [];

  constructor(file: AssumptionsFile, brief: Brief, tell: Tell) {
    this.file = file;
    this.brief = brief;
    this.tell = tell;
    this.issues = this.readAgenda();
  }

  read(): Assumptions {
    const parties = Object.entries(this.file.parties);
    for (const [id] of parties)
      this.known(
        id,
        this.brief.parties.map((party) => party.id),
        ["parties", id],
      );
    if (parties.length < 2)
      this.tell(["parties"], "Found fewer than two parties. Add the others that would sign.");
    const weights = parties.map(([id, party]) => this.readWeights(id, party));
    const values = parties.map(([id, party], index) => this.readValues(index, id, party, weights[index]!));
    const reservation = parties.map(([id, party]) => this.readReservation(id, party));
    const redLines = parties.flatMap(([id, party], index) => this.readRedLines(index, id, party));
    const deal: Deal = {
      parties: parties.map(([id]) => id),
      issues: this.issues.map(({ id, options }) => ({ name: id, options })),
      values,
      reservation,
      excluded: [...this.readExcluded(), ...this.readLinked()],
      redLines,
    };
    const { name, reason = "" } = this.file;
    return { name, reason, deal, unknowns: this.unknowns, weights, list: this.list };
  }

  private readAgenda(): { id: string; options: string[] }[] {
    const { agenda } = this.file;
    if (agenda === undefined) {
      const all = this.brief.issues.map(({ id, options }) => ({
        id,
        options: options.map((each) => each.id),
      }));
      return all.filter(({ options }) => options.length > 1);
    }
    return Object.entries(agenda).map(([id, options]) => {
      const issue = this.brief.issues.find((each) => each.id === id);
      if (issue === undefined)
        this.known(
          id,
          this.brief.issues.map((each) => each.id),
          ["agenda", id],
        );
      const names = [...(issue?.options.map((each) => each.id) ?? options), leftOut];
      for (const [place, option] of options.entries()) this.known(option, names, ["agenda", id, place]);
      if (options.length === 0)
        this.tell(["agenda", id], `Found no option for '${id}'. Add one, or take it out.`);
      return { id, options: [...new Set(options)] };
    });
  }

  private readWeights(id: string, { issues, weights }: PartyAssumptions): Rational[] {
    const path = ["parties", id];
    const note = (issue: string, value: Rational, basis: string) =>
      this.list.push({ party: id, issue, option: null, what: "weight", value, basis });
    if (weights !== undefined) {
      for (const issue of Object.keys(weights)) this.knownIssue(issue, [...path, "weights", issue]);
      const given = this.issues.map((issue) =>
        this.amount(weights[issue.id] ?? 0, [...path, "weights", issue.id]),
      );
      const scaled = scaledWeights(given);
      for (const [index, value] of scaled.entries()) note(this.issues[index]!.id, value, "swing weight");
      return scaled;
    }
    if (issues === undefined) {
      this.tell(
        path,
        `Found neither 'issues' nor 'weights' for '${id}'. Rank its issues, the most important first.`,
      );
      return this.issues.map(() => zero);
    }
    for (const [place, issue] of issues.entries()) this.knownIssue(issue, [...path, "issues", place]);
    if (new Set(issues).size < issues.length)
      this.tell([...path, "issues"], "Found an issue twice. Keep one of the two.");
    const byRank = rankOrderWeights(issues.length);
    return this.issues.map((issue) => {
      const rank = issues.indexOf(issue.id);
      const value = rank < 0 ? zero : byRank[rank]!;
      note(issue.id, value, rank < 0 ? "not ranked: no weight" : `rank ${rank + 1}, rank-order centroid`);
      return value;
    });
  }

  private readValues(party: number, id: string, given: PartyAssumptions, weights: Rational[]): Rational[][] {
    for (const issue of Object.keys(given.options)) this.knownIssue(issue, ["parties", id, "options", issue]);
    return this.issues.map(({ id: issue, options }, index) => {
      const shares = this.readShares(id, issue, options, given.options[issue] ?? []);
      return options.map((name, option) => {
        const share = shares.get(name);
        const weight = weights[index]!;
        const what = share === undefined ? "unknown" : "value";
        const value = share === undefined ? null : multiply(weight, share.value);
        const basis = share?.basis ?? "not in the order: anything from worst to best";
        this.list.push({ party: id, issue, option: name, what, value, basis });
        if (share === undefined && weight.n !== 0n) {
          const values = unknownLevels.map((level) => multiply(weight, level));
          this.unknowns.push({ party, issue: index, option, values });
        }
        return value ?? zero;
      });
    });
  }

  /** By option: its share of the issue's weight, from 0 to 1. */
  private readShares(
    id: string,
    issue: string,
    names: readonly string[],
    given: PartyAssumptions["options"][string],
  ): Map<string, { value: Rational; basis: string }> {
    const path = ["parties", id, "options", issue];
    const shares = new Map<string, { value: Rational; basis: string }>();
    if (!Array.isArray(given)) {
      for (const [name, text] of Object.entries(given)) {
        this.known(name, names, [...path, name]);
        const value = divide(this.percent(text, [...path, name]), rational(100n));
        shares.set(name, { value, basis: "value given" });
      }
      return shares;
    }
    const steps = stepValues(given.length);
    for (const [place, equals] of given.entries()) {
      for (const name of [equals].flat()) {
        this.known(name, names, [...path, place]);
        if (shares.has(name)) this.tell([...path, place], `Found '${name}' twice. Keep one of the two.`);
        shares.set(name, {
          value: steps[place]!,
          basis: `place ${place + 1} of ${given.length}, equal steps`,
        });
      }
    }
    return shares;
  }

  private readReservation(id: string, { reservation }: PartyAssumptions): Rational {
    const path = ["parties", id, "reservation"];
    const value = reservation === undefined ? zero : this.percent(reservation, path);
    const basis = reservation === undefined ? "none given: any package is worth signing" : "value given";
    this.list.push({ party: id, issue: null, option: null, what: "reservation value", value, basis });
    return value;
  }

  private readRedLines(party: number, id: string, { redLines = [] }: PartyAssumptions): RedLine[] {
    return redLines.flatMap((text, place) => {
      const path = ["parties", id, "redLines", place];
      const known = this.issues.flatMap((issue) => issue.options.map((option) => `${issue.id}.${option}`));
      if (!this.known(text, known, path)) return [];
      const issue = this.issues.findIndex((each) =>
        each.options.some((name) => `${each.id}.${name}` === text),
      );
      const name = text.slice(this.issues[issue]!.id.length + 1);
      this.list.push({
        ...{ party: id, issue: this.issues[issue]!.id, option: name },
        ...{ what: "red line" as const, value: null, basis: "given" },
      });
      return [{ party, issue, option: this.issues[issue]!.options.indexOf(name) }];
    });
  }

  private readExcluded(): Combination[] {
    return (this.file.excluded ?? []).map((given, place) => this.combination(given, ["excluded", place]));
  }

  /** "If these, then one of those" excludes these with every other option of the issue. */
  private readLinked(): Combination[] {
    return (this.file.linked ?? []).flatMap(({ if: given, then: wanted }, place) => {
      const start = this.combination(given, ["linked", place, "if"]);
      return Object.entries(wanted).flatMap(([id, names]) => {
        const path = ["linked", place, "then", id];
        if (!this.knownIssue(id, path)) return [];
        const issue = this.issues.findIndex((each) => each.id === id);
        const { options } = this.issues[issue]!;
        for (const name of [names].flat()) this.known(name, options, path);
        return options.flatMap((name, option) =>
          [names].flat().includes(name) ? [] : [[...start, [issue, option] as const]],
        );
      });
    });
  }

  private combination(given: Record<string, string>, path: Path): Combination {
    return Object.entries(given).flatMap(([id, name]) => {
      if (!this.knownIssue(id, [...path, id])) return [];
      const issue = this.issues.findIndex((each) => each.id === id);
      const { options } = this.issues[issue]!;
      return this.known(name, options, [...path, id]) ? [[issue, options.indexOf(name)] as const] : [];
    });
  }

  private knownIssue(id: string, path: Path): boolean {
    return this.known(
      id,
      this.issues.map((issue) => issue.id),
      path,
    );
  }

  private known(found: string, names: readonly string[], path: Path): boolean {
    if (names.includes(found)) return true;
    const near = nearest(found, names);
    const hint = near === undefined ? "" : ` Did you mean '${near}'?`;
    this.tell(path, `Found '${found}', expected one of ${names.join(", ")}.${hint}`);
    return false;
  }

  private percent(text: number | string, path: Path): Rational {
    const value = this.amount(text, path);
    if (compare(value, rational(100n)) > 0)
      this.tell(path, `Found ${text}, expected a number from 0 to 100.`);
    return value;
  }

  private amount(text: number | string, path: Path): Rational {
    const value = parseRational(text);
    if (value !== undefined && value.n >= 0n) return value;
    this.tell(path, `Found '${text}', expected a number from 0 up, like 40, 12.5 or 100/3.`);
    return zero;
  }
}
