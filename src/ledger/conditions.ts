import type { Value } from "./store.ts";

/** The conditions of one SELECT, joined by "and", and the values for their `?`. */
export class Conditions {
  readonly #parts: string[] = [];
  readonly values: Value[] = [];

  constructor(sql: string, ...values: Value[]) {
    this.add(sql, ...values);
  }

  add(sql: string, ...values: Value[]): this {
    this.#parts.push(sql);
    this.values.push(...values);
    return this;
  }

  addIn(column: string, values: Value[]): this {
    if (values.length === 0) return this.add("1 = 0");
    return this.add(`${column} in (${values.map(() => "?").join(", ")})`, ...values);
  }

  get sql(): string {
    return this.#parts.join(" and ");
  }
}
