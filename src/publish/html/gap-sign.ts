import type { GapKind } from "../../analysis/index.ts";
import { html, type Markup } from "./markup.ts";

/** Two parties as two circles: how they stand to each other at a glance. The word always stands beside it. */
export function gapSign(kind: GapKind): Markup {
  return html`<svg class="sign" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">${drawings[kind]}</svg>`;
}

const full = (x: number) => html`<circle cx="${x}" cy="8" r="6" class="full"/>`;
const hollow = (x: number) => html`<circle cx="${x}" cy="8" r="6" class="hollow"/>`;
const dashed = (x: number) => html`<circle cx="${x}" cy="8" r="6" class="dashed"/>`;

const drawings: { [G in GapKind]: Markup } = {
  agreed: html`${full(19)}${full(25)}`,
  bridgeable: html`${full(9)}<path d="M16 8h12" class="bridge"/>${full(35)}`,
  opposed: html`${full(9)}<path d="M22 1v14" class="wall"/>${full(35)}`,
  open: html`${hollow(9)}${hollow(35)}`,
  "one side only": html`${full(9)}${dashed(35)}`,
  unheard: html`${dashed(9)}${dashed(35)}`,
};
