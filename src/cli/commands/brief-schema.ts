import { exit } from "../../base/index.ts";
import { briefJsonSchema } from "../../brief/index.ts";
import type { Run } from "../command.ts";

export const run: Run = async (terminal) => {
  terminal.out(`${JSON.stringify(briefJsonSchema(), null, 2)}\n`);
  return exit.done;
};
