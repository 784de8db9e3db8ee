import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { AppError } from "../base/index.ts";
import type { Article } from "../intake/index.ts";
import type { Terminal } from "./command.ts";

/** Articles of text files, and of JSON files that hold one article, a list of them, or one a line (.jsonl). */
export async function readArticleFiles(terminal: Terminal, files: string[]): Promise<Article[]> {
  const lists = await Promise.all(
    files.map(async (file) => articlesOf(file, await readText(resolve(terminal.cwd, file), file))),
  );
  return lists.flat();
}

async function readText(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new AppError("file-missing", { file });
    throw error;
  }
}

function articlesOf(file: string, text: string): Article[] {
  const id = basename(file, extname(file));
  if (extname(file) === ".jsonl")
    return text
      .split("\n")
      .filter(Boolean)
      .map((line) => articleOf(id, parsed(file, line)));
  if (extname(file) !== ".json") return [articleOf(id, { text })];
  const value = parsed(file, text);
  return Array.isArray(value) ? value.map((each) => articleOf(id, each)) : [articleOf(id, value)];
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("json-invalid", { file, found: (error as Error).message });
  }
}

function articleOf(id: string, value: unknown): Article {
  const given = value as Partial<Article>;
  return {
    id: given.id ?? id,
    url: given.url ?? null,
    title: given.title ?? null,
    authors: given.authors ?? [],
    publisher: given.publisher ?? null,
    published: given.published ?? null,
    language: given.language ?? null,
    text: given.text ?? "",
  };
}
