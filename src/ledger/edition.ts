import { createHash } from "node:crypto";
import type { Verdict } from "../analysis/index.ts";
import type { Statement } from "../reading/index.ts";

/**
 * Names the state that a statement is in: another one after any review or reading that changes what it says, where it
 * stands or what has been said of it, and the same one again once that is taken back. Whoever judges a statement names
 * the state that was judged, so that nobody overwrites what they have not seen.
 */
export function editionOf(statement: Statement, verdict: Verdict, version: number): string {
  const { holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn } = statement;
  const says = [holder, speaker, issue, option, stance, evidence, hedged, quoted, saidOn];
  const state = [...says, statement.start, statement.end, verdict, version];
  return createHash("sha1").update(JSON.stringify(state)).digest("hex").slice(0, 12);
}
