import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { AppError, exit } from "../../base/index.ts";
import { briefJsonSchema, starterBrief } from "../../brief/index.ts";
import { folderName, openLedger } from "../../ledger/index.ts";
import type { Run } from "../command.ts";

export const run: Run = async (terminal, [folder = "."]) => {
  const path = resolve(terminal.cwd, folder);
  await mkdir(path, { recursive: true });
  const file = relative(terminal.cwd, join(path, "brief.yaml"));
  await writeBrief(path, file);
  const ledger = await openLedger(join(path, folderName), { create: true });
  await ledger.close();
  terminal.talk(
    `Made ${file} and an empty ledger beside it. Put your negotiation in the place of the invented one, then: demarche brief check ${file}\n`,
  );
  return exit.done;
};

async function writeBrief(path: string, file: string): Promise<void> {
  try {
    // wx: fails where the file exists, even if it was made a moment ago.
    await writeFile(join(path, "brief.yaml"), starterBrief, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new AppError("init-exists", { file });
    throw error;
  }
  await writeFile(join(path, "brief.schema.json"), `${JSON.stringify(briefJsonSchema(), null, 2)}\n`);
}
