import type { Command } from "../command.ts";
import { ledgerOption } from "../options.ts";

export const serveCommand: Command = {
  name: "serve",
  summary: "open the ledger in a browser: look, follow each word to its sentence, review",
  options: [
    {
      flags: "--port <number>",
      help: "the port to listen on; default: 4747, or a free one where it is taken",
    },
    { flags: "--open", help: "open the page in the browser" },
    ledgerOption,
  ],
  examples: [
    ["demarche serve", "print the address of the page, and serve until Ctrl-C"],
    ["demarche serve --open --port 8080", "open the page too, on a port of your own"],
  ],
  details:
    "Only this machine can reach it. The address has a token in it, new at each start, that lets a browser in;\n" +
    "keep it to yourself. docs/server.md has the rest, and the API.",
  load: () => import("./serve.ts"),
};
