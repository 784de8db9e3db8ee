import { AppError } from "../base/index.ts";
import {
  type LedgerStatement,
  listArticles,
  listFacts,
  listMeetings,
  listRefusals,
  listStatements,
  loadArticle,
  loadBrief,
  openLedger,
} from "../ledger/index.ts";
import type { OptionValues, Terminal } from "./command.ts";
import { findDraft } from "./draft-name.ts";
import type { LedgerReader, PartOf } from "./findings.ts";
import { textValue } from "./options.ts";

/** The ledger that `--ledger` names, or the nearest one, for the commands that tell findings. */
export async function openReader(
  { cwd }: Terminal,
  options: OptionValues,
): Promise<LedgerReader & { close: () => Promise<void> }> {
  const ledger = await openLedger(textValue(options, "ledger"), { cwd });
  const close = () => ledger.close();
  const kept = await loadBrief(ledger);
  if (kept === undefined) {
    await close();
    throw new AppError("ledger-no-brief", { folder: ledger.location });
  }
  const texts = new Map<string, Promise<string>>();
  return {
    brief: kept.brief,
    listFacts: (part) => listFacts(ledger, given(part)),
    listStatements: (part) => listStatements(ledger, given(part)),
    listMeetings: () => listMeetings(ledger),
    listArticles: () => listArticles(ledger),
    listRefusals: () => listRefusals(ledger),
    loadDraft: (name) => findDraft(ledger, name),
    loadText: (place) => {
      // A statement's span belongs to the version of the article that it was found in.
      const version = (place as Partial<LedgerStatement>).version;
      const key = `${place.article.id} ${version ?? ""}`;
      const text =
        texts.get(key) ?? loadArticle(ledger, place.article.id, version).then((article) => article.text);
      texts.set(key, text);
      return text;
    },
    close,
  };
}

function given({ party, issue }: PartOf): { party?: string; issue?: string } {
  return { ...(party !== undefined && { party }), ...(issue !== undefined && { issue }) };
}
