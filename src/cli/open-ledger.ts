import { type Ledger, openLedger } from "../ledger/index.ts";
import type { OptionValues, Terminal } from "./command.ts";
import { textValue } from "./options.ts";

/** Opens the ledger that `--ledger` names, else the nearest one, for an action; closes it again, whatever happens. */
export async function withLedger<T>(
  { cwd }: Terminal,
  options: OptionValues,
  action: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(textValue(options, "ledger"), { cwd });
  try {
    return await action(ledger);
  } finally {
    await ledger.close();
  }
}
