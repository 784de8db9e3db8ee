import { type Article, extractSources, isRefusal } from "../intake/index.ts";
import type { OptionValues, Terminal } from "./command.ts";
import { numberValue } from "./options.ts";

/** The articles of files, folders and addresses as they come. What is refused goes to `onRefused`, with its reason. */
export async function* extractArticles(
  { cwd, stdin, signal }: Terminal,
  inputs: string[],
  options: OptionValues,
  onRefused: (reason: string) => void,
): AsyncGenerator<Article> {
  const threads = numberValue(options, "threads", 1);
  const allowPrivate = options.allowPrivate === true;
  for await (const result of extractSources(inputs, {
    cwd,
    stdin,
    signal,
    allowPrivate,
    ...(threads && { threads }),
  })) {
    if (isRefusal(result)) onRefused(result.reason);
    else yield result.article;
  }
}
