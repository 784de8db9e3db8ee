import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { renderCompletion, type Shell, shells } from "../../src/cli/completion.ts";

const commands: Command[] = [
  {
    name: "extract",
    summary: "the article's text",
    args: "<file...>",
    options: [
      { flags: "-f, --format <format>", help: "how it's printed", choices: ["table", "csv"] },
      { flags: "--no-network", help: "fetch nothing: files only" },
    ],
    examples: [],
  },
  {
    name: "brief",
    summary: "check a brief",
    examples: [],
    subcommands: [{ name: "check", summary: "tell its errors", examples: [], options: [] }],
  },
];

const installed = (shell: Shell) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

/** What each shell offers after the typed words. */
const ask: Record<Shell, (line: string) => string[]> = {
  bash: (line) => {
    const words = line
      .split(" ")
      .map((word) => `'${word}'`)
      .join(" ");
    const script = `${renderCompletion(commands, "bash")}
      COMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _demarche; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return lines(execFileSync("bash", ["-c", script], { encoding: "utf8" }));
  },
  fish: (line) => {
    const script = `${renderCompletion(commands, "fish")}\ncomplete -C '${line}'`;
    return lines(execFileSync("fish", ["--no-config", "-c", script], { encoding: "utf8" }));
  },
  // zsh completes in a terminal only, so its helpers are replaced by functions that print what they are given.
  zsh: (line) => {
    const words = line.split(" ").map((word) => `'${word}'`);
    const script = `compdef() { : }; compadd() { print -rl -- "$@" }; _files() { print FILES }
      _describe() { print -rl -- "\${(@P)2}" }
      ${renderCompletion(commands, "zsh")}
      words=(${words.join(" ")}); CURRENT=${words.length}; _demarche`;
    return lines(execFileSync("zsh", ["-f", "-c", script], { encoding: "utf8" }));
  },
};

function lines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

for (const shell of shells) {
  test.skipIf(!installed(shell))(`${shell} completes commands, options and choices`, () => {
    const offered = (line: string) => ask[shell](line).join("\n");
    expect(offered("demarche ")).toContain("extract");
    expect(offered("demarche ")).toContain("brief");
    expect(offered("demarche brief ")).toContain("check");
    expect(offered("demarche brief ")).not.toContain("extract");
    expect(offered("demarche extract --")).toContain("--no-network");
    expect(offered("demarche brief check --")).not.toContain("--no-network");
    expect(offered("demarche extract --format ")).toMatch(/table\s+|csv\s+table/);
    expect(offered("demarche extract a.txt -f ")).toContain("csv");
  });

  test(`the ${shell} script says how it is made`, () => {
    expect(renderCompletion(commands, shell)).toContain(`demarche completion ${shell}`);
  });
}
