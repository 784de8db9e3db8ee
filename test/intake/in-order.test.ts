import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../src/intake/in-order.ts";
import { toArray } from "./pages.ts";

test("results come in the order of the jobs, which run a few at a time", async () => {
  let running = 0;
  let most = 0;
  const jobs = [30, 5, 20, 1, 10].map((time) => async () => {
    most = Math.max(most, ++running);
    await wait(time);
    running--;
    return time;
  });
  expect(await toArray(inOrder(jobs, 3))).toEqual([30, 5, 20, 1, 10]);
  expect(most).toBe(3);
});

test("a failure is told when its turn comes", async () => {
  const told: number[] = [];
  const run = async () => {
    const jobs = [async () => 1, () => Promise.reject(new Error("second")), async () => 3];
    for await (const result of inOrder(jobs, 3)) told.push(result);
  };
  await expect(run()).rejects.toThrow("second");
  expect(told).toEqual([1]);
});
