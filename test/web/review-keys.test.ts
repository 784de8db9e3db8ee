import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Ledger, listStatements } from "../../src/ledger/index.ts";
import { inBrowser, openWeb } from "./browser.ts";
import {
  fillSessionLedger,
  isRight,
  type Judged,
  keyed,
  learn,
  nextKey,
  planSessions,
  type Session,
} from "./scripted-reviewer.ts";

/** Presses keys until everything is judged; tells how many, and how long the next statement took to show. */
async function review(page: Page, known: Map<string, Judged>): Promise<{ keys: number; waits: number[] }> {
  await page.locator("[data-statement]").waitFor();
  await measureWaits(page);
  let keys = 0;
  for (let judged = 0; judged < known.size; ) {
    const { id, key } = await nextKey(page, known);
    await page.keyboard.press(key);
    keys++;
    if (/[yn1-7]/.test(key)) {
      judged++;
      await page.waitForFunction(
        (last) => document.querySelector<HTMLElement>("[data-statement]")?.dataset.statement !== last,
        id,
      );
    }
  }
  return { keys, waits: await page.evaluate(() => (window as unknown as { waits: number[] }).waits) };
}

/** From the press of a key to the frame in which another statement stands there, in milliseconds. */
async function measureWaits(page: Page): Promise<void> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    let pressed = 0;
    let shown = document.querySelector<HTMLElement>("[data-statement]")?.dataset.statement;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      const now = document.querySelector<HTMLElement>("[data-statement]")?.dataset.statement;
      if (now === shown) return;
      shown = now;
      const since = pressed;
      if (now !== undefined) requestAnimationFrame(() => waits.push(performance.now() - since));
    }).observe(document.querySelector("main")!, { subtree: true, childList: true, attributes: true });
  });
}

async function hold(session: Session) {
  const web = await openWeb((ledger) => fillSessionLedger(session, ledger));
  try {
    const known = await learn(web.ledger, session);
    const page = await web.open("/review");
    await page.getByRole("textbox", { name: "Your name" }).fill("Ada");
    await page.keyboard.press("Enter");
    const told = await review(page, known);
    await page.getByRole("heading", { name: "Nothing waits" }).waitFor();
    await expect
      .poll(async () => (await listStatements(web.ledger, { verdicts: ["unreviewed"] })).length, {
        timeout: 30_000,
      })
      .toBe(0);
    return { ...told, unlike: await countUnlike(web.ledger, known) };
  } finally {
    await web.close();
  }
}

/** Statements that the ledger has otherwise than the reviewer wanted. */
async function countUnlike(ledger: Ledger, known: Map<string, Judged>): Promise<number> {
  const kept = await listStatements(ledger, { ids: [...known.keys()] });
  return kept.filter((statement) => {
    const gold = known.get(statement.id)!.gold;
    if (gold === null) return statement.verdict !== "rejected";
    return keyed.some((field) => statement[field] !== gold[field]);
  }).length;
}

inBrowser(
  "200 statements, 60 in 100 of them right, take at most 1.6 keys a verdict and never a wait",
  async () => {
    const sessions = planSessions();
    const judged = sessions.flatMap((session) => session.judged);
    expect(judged.length).toBe(200);
    expect(judged.filter(isRight).length).toBeGreaterThanOrEqual(115);
    expect(judged.filter(isRight).length).toBeLessThanOrEqual(120);
    let keys = 0;
    const waits: number[] = [];
    for (const session of sessions) {
      const told = await hold(session);
      expect(told.unlike, session.negotiation).toBe(0);
      keys += told.keys;
      waits.push(...told.waits);
    }
    waits.sort((a, b) => a - b);
    console.info(
      `${keys} keys for ${judged.length} verdicts: ${(keys / judged.length).toFixed(2)} each; waits: median ` +
        `${waits[waits.length >> 1]!.toFixed(1)} ms, 99 in 100 ${waits[Math.floor(waits.length * 0.99)]!.toFixed(1)} ms, longest ${waits.at(-1)!.toFixed(1)} ms`,
    );
    expect(keys / judged.length).toBeLessThanOrEqual(1.6);
    expect(waits[Math.floor(waits.length * 0.95)]).toBeLessThan(50);
  },
  600_000,
);
