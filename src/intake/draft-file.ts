import { basename, extname } from "node:path";
import { parse, YAMLError } from "yaml";
import { AppError, isDay } from "../base/index.ts";
import { nameBinary } from "./bytes.ts";
import { decodeText, findUtf16 } from "./charset.ts";
import { type ClauseText, splitClauses } from "./draft-clauses.ts";
import { documentKind, readDocument } from "./draft-document.ts";
import { type DraftHead, type DraftParts, splitPage } from "./draft-parts.ts";
import { limits } from "./limits.ts";

/** A draft's file, split into clauses. */
export interface DraftFile extends DraftHead {
  /** The file's base name without extension. */
  name: string;
  clauses: ClauseText[];
}

const pages = [".html", ".htm", ".xhtml"];
const texts = [".txt", ".text", ".md", ".markdown", ""];

/**
 * Reads a draft from the bytes of a text, Markdown, HTML, Word (DOCX) or PDF file. Rejects with an `AppError` that says
 * what else it found.
 */
export async function parseDraft(bytes: Uint8Array, file: string): Promise<DraftFile> {
  if (bytes.length === 0) throw new AppError("page-empty", { source: file });
  const kind = documentKind(bytes);
  const { head, body } = kind === null ? splitFile(bytes, file) : await readDocument(bytes, kind, file);
  const clauses = splitClauses(body);
  if (clauses.length === 0) throw new AppError("draft-empty", { file });
  return { name: basename(file, extname(file)), ...head, clauses };
}

function splitFile(bytes: Uint8Array, file: string): DraftParts {
  const extension = extname(file).toLowerCase();
  if (bytes.length > limits.bytes)
    throw new AppError("page-too-large", { source: file, bytes: bytes.length, limit: limits.bytes });
  const binary = findUtf16(bytes) ? null : nameBinary(bytes);
  if (binary || ![...pages, ...texts].includes(extension))
    throw new AppError("draft-format", { file, found: binary ?? `a file ending in ${extension}` });
  const text = decodeText(bytes);
  return pages.includes(extension) ? splitPage(text) : splitText(text, file);
}

function splitText(text: string, file: string): DraftParts {
  const found = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const body = found ? text.slice(found[0].length) : text;
  const heading = /^#\s+(.+)$/m.exec(body)?.[1]?.trim();
  const head = found ? readHead(found[1]!, file) : {};
  return { head: { ...(heading && { title: heading }), ...head }, body };
}

function readHead(yaml: string, file: string): DraftHead {
  const values = parseYaml(yaml, file);
  const text = (key: string): string | undefined =>
    values[key] === undefined || values[key] === null ? undefined : String(values[key]);
  const day = text("day");
  if (day !== undefined && !isDay(day)) throw new AppError("day-wrong", { found: day });
  const words = {
    id: text("id"),
    title: text("title"),
    by: text("by"),
    url: text("url"),
    source: text("source"),
    amends: text("amends"),
  };
  const given = Object.fromEntries(
    Object.entries({ ...words, day }).filter(([, value]) => value !== undefined),
  );
  const settles = values.settles === undefined ? {} : { settles: readSettles(values.settles, file) };
  return { ...given, ...settles };
}

function parseYaml(yaml: string, file: string): Record<string, unknown> {
  try {
    const values: unknown = parse(yaml);
    if (isRecord(values)) return values;
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error;
    throw new AppError("draft-head", { file, found: error.message.split("\n")[0]! });
  }
  throw new AppError("draft-head", { file, found: "no keys with values" });
}

function readSettles(value: unknown, file: string): Record<string, string[]> {
  if (!isRecord(value))
    throw new AppError("draft-head", { file, found: "'settles:' without clauses under it" });
  return Object.fromEntries(
    Object.entries(value).map(([label, options]) => [label, [options ?? []].flat().map(String)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
