import { glob, readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";

/** What a file is, by its extension. */
export type FileKind = "page" | "text" | "mhtml" | "article" | "articles";

const kinds: Record<FileKind, string[]> = {
  page: [".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"],
  text: [".txt", ".text", ".md"],
  mhtml: [".mhtml", ".mht"],
  article: [".json"],
  articles: [".jsonl", ".ndjson"],
};

export function kindOfFile(path: string): FileKind | null {
  const extension = extname(path).toLowerCase();
  const found = Object.entries(kinds).find(([, extensions]) => extensions.includes(extension));
  return (found?.[0] as FileKind | undefined) ?? null;
}

/** A file that an input names, or why it names none. */
export interface NamedPath {
  /** As given, or below what was given. */
  path: string;
  lacking?: "file-missing" | "folder-empty";
}

/** The files that a path, a folder or a glob pattern names, in alphabetical order. */
export async function* expandPath(input: string, cwd: string): AsyncGenerator<NamedPath> {
  const found = await stat(resolve(cwd, input)).catch(nullIfMissing);
  if (found?.isDirectory()) yield* listFolder(input, cwd);
  else if (found) yield { path: input };
  else yield* matchPattern(input, cwd);
}

async function* matchPattern(pattern: string, cwd: string): AsyncGenerator<NamedPath> {
  const paths: string[] = [];
  if (/[*?[{]/.test(pattern)) for await (const path of glob(pattern, { cwd })) paths.push(path);
  if (paths.length === 0) yield { path: pattern, lacking: "file-missing" };
  for (const path of paths.sort()) {
    if ((await stat(resolve(cwd, path))).isDirectory()) yield* filesBelow(path, cwd);
    else yield { path };
  }
}

async function* listFolder(folder: string, cwd: string): AsyncGenerator<NamedPath> {
  let any = false;
  for await (const file of filesBelow(folder, cwd)) {
    any = true;
    yield file;
  }
  if (!any) yield { path: folder, lacking: "folder-empty" };
}

/** Files of known kinds. A browser keeps the pictures of a saved page in NAME_files, which holds no articles. */
async function* filesBelow(folder: string, cwd: string): AsyncGenerator<NamedPath> {
  const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!/(?:_files|\.files|_Dateien|_fichiers|_archivos|_file)$/.test(entry.name))
        yield* filesBelow(path, cwd);
    } else if (kindOfFile(path)) yield { path };
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ENAMETOOLONG") return null;
  throw error;
}
