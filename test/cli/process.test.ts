import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const slow = fileURLToPath(new URL("./slow-program.ts", import.meta.url));

/** Starts a program whose one command prints lines until it is stopped. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [slow, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  return {
    child,
    said: text(child.stderr),
    ended: once(child, "exit") as Promise<[number | null, string | null]>,
  };
}

async function firstLine(child: ChildProcess): Promise<void> {
  await once(child.stdout!, "data");
}

test("Ctrl-C lets the work stop at a safe point, and says that it can be taken up", async () => {
  const { child, said, ended } = start("work");
  await firstLine(child);
  child.stdout.resume();
  child.kill("SIGINT");
  expect(await ended).toEqual([3, null]);
  expect(await said).toMatch(/Stopping at the next safe point[\s\S]*run the same command again/);
});

test("a second Ctrl-C ends the program at once", async () => {
  const { child, said, ended } = start("work", "--deaf");
  await firstLine(child);
  child.stdout.resume();
  child.kill("SIGINT");
  await once(child.stderr, "data");
  child.kill("SIGINT");
  expect(await ended).toEqual([130, null]);
  expect(await said).toContain("Ctrl-C again");
});

test("a reader that has seen enough ends the program without a word", async () => {
  const { child, said, ended } = start("work");
  await firstLine(child);
  child.stdout.destroy();
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("");
});
