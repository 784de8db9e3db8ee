import { AppError, exit } from "../../base/index.ts";
import type { Run } from "../command.ts";
import { commands } from "../commands.ts";
import { renderCompletion, shells } from "../completion.ts";

export const run: Run = async (terminal, [shell]) => {
  const known = shells.find((each) => each === shell);
  if (!known) {
    throw new AppError("usage", {
      found: `Found shell '${shell}'`,
      mend: `Give one of ${shells.join(", ")}.`,
    });
  }
  terminal.out(renderCompletion(commands, known));
  return exit.done;
};
