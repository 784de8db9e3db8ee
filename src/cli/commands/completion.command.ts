import type { Command } from "../command.ts";

export const completionCommand: Command = {
  name: "completion",
  summary: "print a script that completes commands, options and choices in your shell",
  args: "<shell>",
  details: "SHELL is bash, zsh or fish.",
  examples: [
    ["source <(demarche completion bash)", "complete in this bash; put the line into ~/.bashrc to keep it"],
    [
      "demarche completion zsh > ~/.zsh/completions/_demarche",
      "complete in zsh, where that folder is in your fpath",
    ],
    [
      "demarche completion fish > ~/.config/fish/completions/demarche.fish",
      "complete in every fish that is started from now on",
    ],
  ],
  load: () => import("./completion.ts"),
};
