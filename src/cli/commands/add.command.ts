import type { Command } from "../command.ts";
import { briefOption, ledgerOption } from "../options.ts";

export const addCommand: Command = {
  name: "add",
  summary: "take pages into the ledger and read them",
  args: "<file...>",
  options: [
    briefOption,
    { flags: "--allow-private", help: "also fetch pages from this machine and its network" },
    { flags: "--threads <number>", help: "threads that read pages; default: one for each core, up to 4" },
    ledgerOption,
  ],
  examples: [
    ["demarche add pages/*.html", "files; a folder or a quoted pattern will do, too"],
    ["demarche add https://news.example/talks", "a page from the web"],
    ["demarche add --brief port.yaml saved/", "name the brief once: the ledger keeps it"],
  ],
  details:
    "Makes a ledger in `.demarche` where there is none. The brief is `brief.yaml` beside it unless another\n" +
    "was named. The same page again changes nothing; an edited one makes a new version and keeps the old;\n" +
    "one that gives no article is refused, and `demarche articles --refused` says why.\n" +
    "May be stopped at any moment and run again: what was acknowledged is kept, and passed over.",
  load: () => import("./add.ts"),
};
