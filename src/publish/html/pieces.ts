import type { Position } from "../../analysis/index.ts";
import type { Stance } from "../../reading/index.ts";
import type { Inline } from "../inline.ts";
import { capitalize, stanceSigns, stanceWords, toneOf } from "../wording.ts";
import { html, type Markup } from "./markup.ts";

/** Small parts that several sections of the page use. Names and words of articles are isolated: `bdi`, `dir`. */

export function inline(pieces: readonly Inline[]): Markup {
  return html`${pieces.map(piece)}`;
}

function piece(piece: Inline): Markup {
  if (typeof piece === "string") return html`${piece}`;
  switch (piece.kind) {
    case "strong":
      return html`<strong>${piece.text}</strong>`;
    case "name":
      return html`<bdi>${piece.text}</bdi>`;
    case "option":
      return html`<bdi class="option">${piece.text}</bdi>`;
    case "quote":
      return html`<q><bdi>${piece.text}</bdi></q>`;
    case "source":
      return link(piece.href, html`<bdi>${piece.text}</bdi>`);
    default:
      return piece satisfies never;
  }
}

/** A link that leaves the page, or just its text where there is no safe address. */
export function link(href: string | null, text: Markup): Markup {
  return href === null ? text : html`<a href="${href}" rel="external noopener noreferrer">${text}</a>`;
}

/** Sign and word of a stance, coloured by the `tone` class around it. */
export function stanceMark(stance: Stance): Markup {
  return html`<span class="stance"><span aria-hidden="true">${stanceSigns[stance]}</span> ${capitalize(stanceWords[stance])}</span>`;
}

/** Classes that colour and shape whatever shows a position. */
export function positionClass({ stance, hearsayOnly }: Pick<Position, "stance" | "hearsayOnly">): string {
  return hearsayOnly ? `tone-${toneOf(stance)} hearsay` : `tone-${toneOf(stance)}`;
}

/** Where on the page the sentences behind a cell stand. Ids of the brief are made safe for an address. */
export function evidenceId(issue: string, party: string): string {
  return `${slug(issue)}--${slug(party)}`;
}

export function issueId(issue: string): string {
  return `issue-${slug(issue)}`;
}

function slug(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `_${character.codePointAt(0)!.toString(16)}`);
}
