import { expect, test } from "vitest";
import { AppError, exit } from "../../src/base/index.ts";
import type { Command, OptionValues } from "../../src/cli/command.ts";
import { commandGroups } from "../../src/cli/commands.ts";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "./helpers.ts";

const given: { args: string[]; options: OptionValues }[] = [];

const count: Command = {
  name: "count",
  summary: "count things",
  args: "<file> [more...]",
  options: [
    { flags: "--as-of <day>", help: "until then" },
    { flags: "-k, --kind <kind>", help: "of which kind", choices: ["ship", "train"], repeatable: true },
  ],
  examples: [["demarche count fleet.txt", "count the fleet"]],
  load: async () => ({
    run: async (_terminal, args, options) => {
      given.push({ args, options });
      return exit.refused;
    },
  }),
};

const failing = (name: string, error: Error): Command => ({
  name,
  summary: "fail",
  examples: [],
  load: async () => ({
    run: async () => {
      throw error;
    },
  }),
});

const groups = [
  {
    title: "Counting",
    commands: [
      count,
      { name: "fleet", summary: "about the fleet", examples: [], subcommands: [count] },
      failing("lose", new AppError("file-missing", { file: "x.txt" })),
      failing("misuse", new AppError("usage", { found: "Found 'x'", mend: "Give a day." })),
      failing("break", new TypeError("x is undefined")),
    ],
  },
];

async function type(line: string, terminal = recordingTerminal()) {
  const status = await main(line.split(" ").filter(Boolean), terminal, groups);
  return { status, printed: terminal.printed(), said: terminal.said() };
}

test("a command is given its arguments and options, and its status is returned", async () => {
  expect((await type("count a.txt b.txt --as-of 2025-12-08 -k ship --kind train")).status).toBe(exit.refused);
  expect(given.pop()).toEqual({
    args: ["a.txt", "b.txt"],
    options: { asOf: "2025-12-08", kind: ["ship", "train"] },
  });
});

test("a command of a command runs", async () => {
  expect((await type("fleet count a.txt")).status).toBe(exit.refused);
  expect(given.pop()?.args).toEqual(["a.txt"]);
});

test("a mistyped command is answered with the nearest one", async () => {
  const { status, said, printed } = await type("cuont a.txt");
  expect({ status, printed }).toEqual({ status: exit.usage, printed: "" });
  expect(said).toBe("demarche: unknown command 'cuont'. Did you mean count? Help: demarche --help\n");
});

test("a mistyped option is answered with the nearest one and the command's help", async () => {
  const { status, said } = await type("fleet count --kidn ship a.txt");
  expect(status).toBe(exit.usage);
  expect(said).toContain("unknown option '--kidn'. Did you mean --kind? Help: demarche fleet count --help");
});

test.each([
  ["count", "missing required argument 'file'"],
  ["count a.txt --kind plane", "Allowed choices are ship, train"],
  ["count a.txt --as-of", "argument missing"],
])("'%s' is refused as usage", async (line, reason) => {
  const { status, said } = await type(line);
  expect(status).toBe(exit.usage);
  expect(said).toContain(reason);
});

test("no command at all prints the help and is a usage error", async () => {
  const { status, said } = await type("");
  expect(status).toBe(exit.usage);
  expect(said).toContain("Usage: demarche");
});

test("help shows what a command does, its options and its examples", async () => {
  for (const line of ["count --help", "help count", "help fleet count", "fleet count -h"]) {
    const { status, printed } = await type(line);
    expect(status).toBe(exit.done);
    expect(printed).toContain("Count things.");
    expect(printed).toContain("--as-of <day>");
    expect(printed).toContain("# count the fleet\n  demarche count fleet.txt");
  }
});

test("--version prints the version of package.json", async () => {
  expect((await type("--version")).printed).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("an expected failure is told in one line", async () => {
  const { status, said } = await type("lose");
  expect(status).toBe(exit.failed);
  expect(said).toMatch(/^demarche: Found no file 'x.txt'.*\n$/);
});

test("a command can find the usage wrong", async () => {
  expect(await type("misuse")).toMatchObject({
    status: exit.usage,
    said: "demarche: Found 'x'. Give a day.\n",
  });
});

test("a fault of the program is told with its place", async () => {
  const { status, said } = await type("break");
  expect(status).toBe(exit.failed);
  expect(said).toContain("x is undefined");
  expect(said).toContain("main.test.ts");
});

test("work that was interrupted says that it can be taken up", async () => {
  const { status, said } = await type("break", recordingTerminal({ signal: AbortSignal.abort() }));
  expect(status).toBe(exit.failed);
  expect(said).toContain("run the same command again");
});

const everyCommand = (commands: Command[], path = "demarche"): [string, Command][] =>
  commands.flatMap((command) => [
    [`${path} ${command.name}`, command] as [string, Command],
    ...everyCommand(command.subcommands ?? [], `${path} ${command.name}`),
  ]);

test.each(everyCommand(commandGroups.flatMap((group) => group.commands)))(
  "%s has a summary in lower case, an example and something to run",
  (path, command) => {
    expect(command.summary).toMatch(/^[a-z].*[^.]$/);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const [line] of command.examples) expect(line).toContain(path);
    expect(Boolean(command.load) || Boolean(command.subcommands?.length)).toBe(true);
  },
);
