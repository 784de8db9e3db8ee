/**
 * Writes what the documentation takes from the program: the reference of commands, of the brief's keys and of errors,
 * and the brief's JSON Schema. `npm run docs` writes; test/docs/generated.test.ts fails while a page is stale.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { briefJsonSchema, starterBrief } from "../src/brief/index.ts";
import { commandGroups } from "../src/cli/commands.ts";
import { renderBriefKeys } from "./docs/brief-keys.ts";
import { renderCommands } from "./docs/command-reference.ts";
import { renderErrors } from "./docs/error-reference.ts";
import { describeApi, renderRoutes } from "./docs/server-reference.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each generated file with the text that it should have. */
export function renderPages(): Map<string, string> {
  return new Map([
    ["brief.schema.json", `${JSON.stringify(briefJsonSchema(), null, 2)}\n`],
    filled("docs/brief.md", { keys: renderBriefKeys(), example: `\`\`\`yaml\n${starterBrief}\`\`\`` }),
    filled("docs/commands.md", { commands: renderCommands(commandGroups) }),
    filled("docs/errors.md", { errors: renderErrors() }),
  ]);
}

/** The same for what a server tells of itself: it has to be made for it. */
export async function renderServerPages(): Promise<Map<string, string>> {
  const api = await describeApi();
  return new Map([
    ["docs/openapi.json", `${JSON.stringify(api, null, 2)}\n`],
    filled("docs/server.md", { routes: renderRoutes(api) }),
  ]);
}

/** The page with the text between its markers `<!-- begin NAME ... -->` and `<!-- end NAME -->` exchanged. */
function filled(file: string, parts: Record<string, string>): [string, string] {
  let page = readFileSync(root + file, "utf8");
  for (const [name, text] of Object.entries(parts)) {
    const pattern = new RegExp(`(<!-- begin ${name}\\b[^>]*-->\\n)[\\s\\S]*?(<!-- end ${name} -->)`);
    if (!pattern.test(page))
      throw new Error(`${file} lacks the markers <!-- begin ${name} --> and <!-- end ${name} -->`);
    page = page.replace(pattern, (_, begin: string, end: string) => `${begin}\n${text}\n\n${end}`);
  }
  return [file, page];
}

if (import.meta.main) {
  const pages = [...renderPages(), ...(await renderServerPages())];
  for (const [file, text] of pages) writeFileSync(root + file, text);
}
