import { nearest } from "../../base/index.ts";
import type { Condition } from "./condition.ts";

/** Names of options as conditions write them: `guild.ban`, or `ban` where one party alone has an option of that id. */
export type OptionNames = ReadonlyMap<string, number>;

export type ReadCondition =
  | { condition: Condition }
  | { found: string; expected: string; near: string | undefined };

/**
 * Reads a condition: options joined by `not`, `and`, `or`, `if`, `iff` (in the order in which they bind) and round
 * brackets. `a if b` is true unless b holds and a does not; `a iff b` where both hold or neither.
 * @example readCondition("company.six and not guild.ban", names)
 */
export function readCondition(text: string, names: OptionNames): ReadCondition {
  const reader = new ConditionReader(text, names);
  try {
    return { condition: reader.read() };
  } catch (error) {
    if (error instanceof Misread) return { found: error.found, expected: error.expected, near: error.near };
    throw error;
  }
}

class Misread extends Error {
  readonly found: string;
  readonly expected: string;
  readonly near: string | undefined;

  constructor(found: string, expected: string, near?: string) {
    super(found);
    this.found = found;
    this.expected = expected;
    this.near = near;
  }
}

const words = new Set(["not", "and", "or", "if", "iff", "(", ")"]);
/** Brackets within brackets beyond this are no condition that anybody wrote. */
const deepest = 50;

class ConditionReader {
  private readonly tokens: string[];
  private readonly names: OptionNames;
  private at = 0;
  private depth = 0;

  constructor(text: string, names: OptionNames) {
    this.tokens = text.match(/[()]|[^\s()]+/g) ?? [];
    this.names = names;
  }

  read(): Condition {
    const condition = this.readIf();
    if (this.at < this.tokens.length) throw new Misread(this.here(), "'and', 'or', 'if', 'iff' or the end");
    return condition;
  }

  private readIf(): Condition {
    const left = this.readAny();
    if (this.take("if")) return { kind: "any", of: [left, not(this.readAny())] };
    if (!this.take("iff")) return left;
    const right = this.readAny();
    return {
      kind: "any",
      of: [
        { kind: "all", of: [left, right] },
        { kind: "all", of: [not(left), not(right)] },
      ],
    };
  }

  private readAny(): Condition {
    return this.readJoined("any", "or", () => this.readJoined("all", "and", () => this.readOne()));
  }

  private readJoined(kind: "any" | "all", word: string, readPart: () => Condition): Condition {
    const of = [readPart()];
    while (this.take(word)) of.push(readPart());
    return of.length === 1 ? of[0]! : { kind, of };
  }

  private readOne(): Condition {
    let negated = false;
    while (this.take("not")) negated = !negated;
    const one = this.take("(") ? this.readBracket() : this.readOption();
    return negated ? not(one) : one;
  }

  private readBracket(): Condition {
    this.depth += 1;
    if (this.depth > deepest) throw new Misread("(", `at most ${deepest} brackets within one another`);
    const condition = this.readIf();
    if (!this.take(")")) throw new Misread(this.here(), "')'");
    this.depth -= 1;
    return condition;
  }

  private readOption(): Condition {
    const found = this.here();
    const option = this.names.get(found);
    if (option === undefined) {
      const known = [...this.names.keys()];
      const isName = this.at < this.tokens.length && !words.has(found);
      const expected = isName ? `an option: ${known.join(", ")}` : "an option, 'not' or '('";
      throw new Misread(found, expected, isName ? nearest(found, known) : undefined);
    }
    this.at += 1;
    return { kind: "taken", option };
  }

  private take(word: string): boolean {
    if (this.tokens[this.at] !== word) return false;
    this.at += 1;
    return true;
  }

  private here(): string {
    return this.tokens[this.at] ?? "the end of the condition";
  }
}

function not(of: Condition): Condition {
  return { kind: "not", of };
}
