import { setTimeout as wait } from "node:timers/promises";
import { exit } from "../../src/base/index.ts";
import type { Command } from "../../src/cli/command.ts";
import { main } from "../../src/cli/main.ts";

const work: Command = {
  name: "work",
  summary: "print lines until it is stopped",
  options: [{ flags: "--deaf", help: "never stop" }],
  examples: [],
  load: async () => ({
    run: async (terminal, _args, options) => {
      for (let line = 0; line < 2000; line += 1) {
        terminal.out(`${line}\n`);
        await wait(10);
        if (!options.deaf) terminal.signal.throwIfAborted();
      }
      return exit.done;
    },
  }),
};

process.exitCode = await main(process.argv.slice(2), undefined, [{ title: "Test", commands: [work] }]);
