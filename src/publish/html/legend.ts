import type { Stance } from "../../reading/index.ts";
import { toneOf } from "../wording.ts";
import { html, type Markup } from "./markup.ts";
import { stanceMark } from "./pieces.ts";

/** From demand to no, the order in which the legend tells them. */
const meanings: { [S in Stance]: string } = {
  demands: "makes it a requirement",
  proposes: "puts it forward",
  accepts: "agrees to what another put forward",
  "accepts-if": "agrees on a condition",
  undecided: "says neither yes nor no",
  opposes: "is against it, leaves a door open",
  rejects: "rules it out",
};

/** What signs, words and lines mean. */
export function renderLegend(): Markup {
  return html`<details class="legend"><summary>How to read the table</summary>
<ul>${(Object.keys(meanings) as Stance[]).map((stance) => html`<li class="tone-${toneOf(stance)}">${stanceMark(stance)} ${meanings[stance]}</li>`)}</ul>
<ul>
<li><span class="machine">Dashed underline</span> read by the program, not yet reviewed by a person</li>
<li><span class="sample tone-open hearsay">Hollow</span> hearsay: others tell it, the party itself has not been heard on it</li>
<li><span class="sample unheard">Dashed frame</span> not heard</li>
<li><span aria-hidden="true">●●●</span> distinct reports that tell this side; reprints of one text count once. A count is no weight</li>
<li>“Since” is the first day of the unbroken run on the same side</li>
</ul>
<p>The gap is the first that fits: unheard, one side only, agreed (both are for one option, unconditionally), bridgeable (one is for an option that the other has not ruled out), opposed (whatever one is for, the other rejects, or both only reject), else open. With more than two parties an issue shows its worst pair.</p>
</details>`;
}
