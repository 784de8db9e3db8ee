import {
  type Deal,
  type Package,
  parseAssumptions,
  readChoices,
  startingAssumptions,
} from "../../analysis/deals/index.ts";
import { derivePositions } from "../../analysis/index.ts";
import { AppError } from "../../base/index.ts";
import { loadDraft } from "../../ledger/index.ts";
import type { LedgerRecord } from "../record.ts";
import type { DealAnswer, PackageAnswer, PackageInput, StartAnswer } from "../schemas/deals.ts";
import { dealView, packageView } from "./deal-view.ts";

/** Everything follows from the assumptions that come with the request: a server keeps none. */
export async function deriveDeal(
  { brief }: LedgerRecord,
  { assumptions: text }: { assumptions: string },
): Promise<DealAnswer> {
  const parsed = parseAssumptions(text, brief);
  if ("problems" in parsed) return { problems: parsed.problems, view: null };
  return { problems: [], view: dealView(brief, parsed.assumptions) };
}

export async function derivePackage(
  { brief, ledger }: LedgerRecord,
  { assumptions: text, package: given, draft: id }: PackageInput,
): Promise<PackageAnswer> {
  const parsed = parseAssumptions(text, brief);
  if ("problems" in parsed) return { problems: parsed.problems, view: null, draft: null };
  const { deal } = parsed.assumptions;
  const chosen = checked(deal, given ?? deal.issues.map(() => 0));
  if (id === undefined) return { problems: [], view: packageView(deal, chosen), draft: null };
  const draft = await loadDraft(ledger, id);
  const amended = draft.amends === undefined ? undefined : await loadDraft(ledger, draft.amends);
  const read = readChoices(deal, draft, amended);
  const settled = deal.issues.map(({ name, options }, issue) => {
    const option = read.chosen.get(name);
    return option === undefined ? chosen[issue]! : options.indexOf(option);
  });
  const several = read.several.map(({ issue }) => issue);
  return { problems: [], view: packageView(deal, settled), draft: { open: read.open, several } };
}

function checked(deal: Deal, chosen: Package): Package {
  const fits =
    chosen.length === deal.issues.length &&
    chosen.every((option, issue) => option < deal.issues[issue]!.options.length);
  if (fits) return chosen;
  const found = `a package [${chosen.join(", ")}] that the assumptions do not have`;
  throw new AppError("request-invalid", { place: "body.package", found });
}

/** Assumptions to start from, made of what the sides were heard to want. */
export async function deriveStart(record: LedgerRecord, _input: object): Promise<StartAnswer> {
  const positions = derivePositions(await record.facts());
  return { assumptions: startingAssumptions(record.brief, positions) };
}
