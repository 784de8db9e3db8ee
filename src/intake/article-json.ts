import { z } from "zod";
import type { Article } from "./article.ts";
import { nthOrigin, type Origin, type Refusal, refuse } from "./refusal.ts";

/** A day, a month, or a time of which the day counts. */
const day = z
  .string()
  .regex(/^\d{4}-\d\d(?:-\d\d)?(?:T.*)?$/, "a day like 2025-12-08")
  .transform((text) => text.slice(0, 10));

const articleSchema = z.object({
  id: z.string().min(1).optional(),
  url: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  authors: z.array(z.string()).default([]),
  publisher: z.string().nullable().default(null),
  published: day.nullable().default(null),
  language: z.string().nullable().default(null),
  text: z.string().min(1),
});

/**
 * The article in a text of JSON, its words unchanged; what it leaves out is null. Where it has no id of its own it
 * takes the origin's.
 */
export function parseArticle(json: string, origin: Origin): Article | Refusal {
  return withJson(json, origin, (value) => [checkArticle(value, origin)])[0]!;
}

/** The articles in a text of JSON: one, a list of them, or one a line. */
export function parseArticles(text: string, origin: Origin): (Article | Refusal)[] {
  const lines = text.split("\n").filter((line) => line.trim());
  if (lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line)))
    return lines.map((line, i) => parseArticle(line, nthOrigin(origin, i + 1)));
  return withJson(text, origin, (value) =>
    Array.isArray(value)
      ? value.map((item, i) => checkArticle(item, nthOrigin(origin, i + 1)))
      : [checkArticle(value, origin)],
  );
}

function withJson(
  text: string,
  origin: Origin,
  use: (value: unknown) => (Article | Refusal)[],
): (Article | Refusal)[] {
  try {
    return use(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [
      refuse(origin, "article-invalid", { found: `the fault '${error.message}'`, expected: "valid JSON" }),
    ];
  }
}

function checkArticle(value: unknown, origin: Origin): Article | Refusal {
  const checked = articleSchema.safeParse(value);
  if (checked.success) return { ...checked.data, id: checked.data.id ?? origin.id };
  const [issue] = checked.error.issues;
  const key = issue?.path.join(".");
  return refuse(origin, "article-invalid", {
    found: key ? `'${key}' not as it should be (${issue?.message})` : "something else than an object",
    expected: "an object with id, title, publisher, published, url, language and text",
  });
}
