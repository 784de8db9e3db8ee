import { expect, test } from "vitest";
import { progressLine, startProgress } from "../../src/cli/progress.ts";
import { recordingTerminal } from "./helpers.ts";

const options = { doing: "Reading", things: "articles", total: 500 };

test("progress tells count, rate and remaining time", () => {
  expect(progressLine(options, 120, 5000)).toBe("Reading: 120 of 500 articles, 24 a second, 16 s left");
  expect(progressLine(options, 1, 60_000)).toBe("Reading: 1 of 500 articles, 0.0 a second, 8.3 h left");
  expect(progressLine({ doing: "Reading", things: "articles" }, 3, 1000)).toBe(
    "Reading: 3 articles, 3.0 a second",
  );
});

test("progress is shown on a terminal, at most ten times a second, and taken away", () => {
  let time = 0;
  const terminal = recordingTerminal({ talkIsTerminal: true });
  const progress = startProgress(terminal, { ...options, now: () => time });
  for (let step = 0; step < 50; step += 1) {
    time += 10;
    progress.advance();
  }
  progress.end();
  expect(terminal.said().match(/Reading/g)).toHaveLength(5);
  expect(terminal.said().endsWith("\r\u001b[K")).toBe(true);
});

test("progress is silent where nobody looks", () => {
  const terminal = recordingTerminal();
  const progress = startProgress(terminal, options);
  progress.advance();
  progress.end();
  expect(terminal.said()).toBe("");
});
