import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { briefJsonSchema, starterBrief } from "../../src/brief/index.ts";

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
}

const schema = z.fromJSONSchema(briefJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const accepts = (text: string) => schema.safeParse(parse(text)).success;

test("editors find the starter brief valid by the schema", () => {
  expect(schema.safeParse(parse(starterBrief)).error).toBeUndefined();
});

test.each([
  ["an unknown key", "aliases: [the union", "alias: [the union"],
  ["an unknown role", "role: mediator", "role: mediatr"],
  ["a text for a list", "terms: [pay, wages, raise]", "terms: pay"],
  ["a party without a name", "    name: Hillmouth Lines\n", ""],
  ["a day in words", "until: 2026-02-28", "until: soon"],
])("editors mark %s by the schema", (_, from, to) => {
  expect(starterBrief).toContain(from);
  expect(accepts(starterBrief.replace(from, to))).toBe(false);
});

test("a number may stand for a text", () => {
  expect(accepts(starterBrief.replace("terms: [pay,", "terms: [1934, 1.5,"))).toBe(true);
});

test("every key has a description for the editor to show", () => {
  const walk = (node: Node, path: string): string[] =>
    Object.entries(node.properties ?? {}).flatMap(([key, value]) => {
      const entry = value.items ?? value.additionalProperties;
      const inner = typeof entry === "object" ? walk(entry, `${path}.${key}`) : [];
      return value.description ? inner : [`${path}.${key}`, ...inner];
    });
  expect(walk(briefJsonSchema() as Node, "brief")).toEqual([]);
});
