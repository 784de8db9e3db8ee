import { type Deal, type Package, readChoices } from "../analysis/deals/index.ts";
import { AppError, nearest } from "../base/index.ts";
import type { KeptDraft } from "../ledger/index.ts";
import type { OptionValues, Terminal } from "./command.ts";
import { textValue } from "./options.ts";

/**
 * `--draft` as a package: "pay=seven,rest=eleven", or the id of a draft of the ledger, or both: "second-draft,rest=nine".
 * What is written with "=" goes before what the draft settles. `null` without `--draft`.
 */
export async function readDraftPackage(
  terminal: Terminal,
  deal: Deal,
  options: OptionValues,
): Promise<Package | null> {
  const { issues } = deal;
  const text = textValue(options, "draft");
  if (text === undefined) return null;
  const parts = text.split(",").map((part) => part.trim());
  const id = parts.find((part) => !part.includes("="));
  const names = issues.map(({ name }) => name);
  const choices = new Map<string, string>();
  for (const part of parts.filter((each) => each.includes("="))) {
    const [issue = "", option = ""] = part.split("=").map((each) => each.trim());
    place(issue, names);
    choices.set(issue, option);
  }
  if (id !== undefined) await takeFromLedger(terminal, deal, id, choices, options);
  const missing = names.filter((name) => !choices.has(name));
  if (missing.length > 0) {
    throw new AppError("usage", {
      found: `Found no choice for ${missing.join(", ")} in --draft`,
      mend: "Give one option for each issue, like pay=seven,rest=eleven, or name a draft: second-draft,rest=nine.",
    });
  }
  return issues.map(({ name, options }) => place(choices.get(name) ?? "", options));
}

/** Note: adds to `choices` what the draft settles and nobody has chosen. */
async function takeFromLedger(
  terminal: Terminal,
  deal: Deal,
  id: string,
  choices: Map<string, string>,
  options: OptionValues,
): Promise<void> {
  const { draft, amended } = await loadDrafts(terminal, id, options);
  const { chosen, several } = readChoices(deal, draft, amended);
  const undecided = several.filter(({ issue }) => !choices.has(issue));
  if (undecided.length > 0) {
    const [{ issue, options: settled }] = undecided as [(typeof undecided)[number]];
    throw new AppError("usage", {
      found: `Found that the draft '${draft.id}' settles several options of '${issue}': ${settled.join(", ")}`,
      mend: `Choose one: --draft ${id},${issue}=${settled[0]}.`,
    });
  }
  for (const [issue, option] of chosen) if (!choices.has(issue)) choices.set(issue, option);
  const told = [...choices].map(([issue, option]) => `${issue}=${option}`).join(",");
  terminal.talk(`The draft '${draft.id}', version ${draft.version}, as a package: ${told}\n`);
}

async function loadDrafts(
  terminal: Terminal,
  id: string,
  options: OptionValues,
): Promise<{ draft: KeptDraft; amended: KeptDraft | undefined }> {
  const { openReader } = await import("./ledger-reader.ts");
  const reader = await openReader(terminal, options);
  try {
    const draft = await reader.loadDraft(id);
    return { draft, amended: draft.amends === undefined ? undefined : await reader.loadDraft(draft.amends) };
  } finally {
    await reader.close();
  }
}

function place(found: string, names: readonly string[]): number {
  const at = names.indexOf(found);
  if (at >= 0) return at;
  const near = nearest(found, names);
  throw new AppError("usage", {
    found: `Found '${found}' in --draft, expected one of ${names.join(", ")}`,
    mend: near === undefined ? "Correct it." : `Did you mean '${near}'?`,
  });
}
