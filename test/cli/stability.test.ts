import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/commands/stability.ts";
import { recordingTerminal } from "./helpers.ts";

const file = "samples/harbour-pay/stability.yaml";

describe("stability", () => {
  it("says in words who could break an outcome, what deters them, and how sure that is", async () => {
    const terminal = recordingTerminal({ isTerminal: true, width: 1000 });
    expect(await run(terminal, [file], {})).toBe(0);
    const told = terminal.printed();
    expect(told).toContain("15 outcomes are possible.");
    expect(told).toContain(
      "City of Quellin would gain by a move to outcome 7 (take 'License outside crews'), but risks",
    );
    expect(told).toContain("Holds under R, GMR, SMR, SEQ, SSEQ");
    expect(told).toMatch(/still holds after \d+ of 14 changes of a single assumption/);
  });

  it("calls moves and preferences the analyst's own in every form", async () => {
    for (const format of ["words", "table", "json", "jsonl", "csv"]) {
      const terminal = recordingTerminal();
      await run(terminal, [file], { format });
      expect(terminal.printed()).toContain("analyst's own assumptions");
    }
  });

  it("tells what must change for an outcome that does not hold", async () => {
    const terminal = recordingTerminal({ isTerminal: true });
    await run(terminal, [file], { outcome: ["7"] });
    expect(terminal.printed()).toContain("Does not hold");
    expect(terminal.printed()).toContain(
      "To hold under GMR, Quellin Harbour Company must rank it as high as",
    );
  });

  it("prints rows with the party that could break each outcome", async () => {
    const terminal = recordingTerminal();
    await run(terminal, [file], { all: true, format: "json" });
    const rows: { outcome: number; couldBreak: string[] }[] = JSON.parse(terminal.printed());
    expect(rows).toHaveLength(15);
    expect(rows[6]).toMatchObject({
      outcome: 7,
      options: ["guild.ban", "city.licence"],
      couldBreak: ["company"],
      holds: [],
    });
  });

  it("leaves out of quick rows what takes long in large models", async () => {
    const [whole, quick] = [recordingTerminal(), recordingTerminal()];
    await run(whole, [file], { outcome: ["2"] });
    await run(quick, [file], { outcome: ["2"], quick: true });
    const { together, pathFromNow, mustChange, sureness, ...rest } = JSON.parse(whole.printed());
    expect([together, pathFromNow, mustChange, sureness]).not.toContain(undefined);
    expect(JSON.parse(quick.printed())).toEqual(rest);
  });

  it("refuses an outcome that the model lacks", async () => {
    await expect(run(recordingTerminal(), [file], { outcome: ["16"] })).rejects.toMatchObject({
      code: "model-outcome",
    });
  });

  it("refuses a model with its errors, each at its line", async () => {
    const stdin = async () => Buffer.from("dispute: A\nparties:\n  a: {nam: A}\n");
    await expect(run(recordingTerminal({ stdin }), ["-"], {})).rejects.toThrow(
      /-:3:\d+: Found the unknown key 'nam'.*Did you mean 'name'\?/,
    );
  });
});
