import { type Atoms, isQuote, opensQuote } from "./atoms.ts";
import type { Link } from "./links.ts";

/**
 * Gives quotes that go on over paragraphs to their speaker. Typographers leave such a quote open at the end of a
 * paragraph and open it again at the start of the next, so an open mark that is content of a link carries over,
 * paragraph by paragraph, until the quote is closed or somebody else is said to say it.
 */
export function continueQuotes(atoms: Atoms, links: Link[]): void {
  const owners = new Map<number, Link>();
  for (const link of links) for (const place of link.content) owners.set(place, link);
  for (let p = 0; p + 1 < atoms.paragraphStart.length; p++) {
    const last = atoms.paragraphEnd[p] - 1;
    const speaker = owners.get(last);
    if (!speaker || !leavesQuoteOpen(atoms, p) || !opensQuote(atoms.tag[atoms.paragraphStart[p + 1]]))
      continue;
    for (const place of quotedStart(atoms, p + 1)) {
      if (owners.has(place)) break;
      speaker.content.push(place);
      owners.set(place, speaker);
    }
  }
}

function leavesQuoteOpen(atoms: Atoms, paragraph: number): boolean {
  for (let i = atoms.paragraphEnd[paragraph] - 1; i >= atoms.paragraphStart[paragraph]; i--)
    if (isQuote(atoms.tag[i])) return opensQuote(atoms.tag[i]);
  return false;
}

/** The places of a paragraph from its start to the mark that closes its first quote. */
function quotedStart(atoms: Atoms, paragraph: number): number[] {
  const places: number[] = [];
  for (let i = atoms.paragraphStart[paragraph]; i < atoms.paragraphEnd[paragraph] && atoms.quoted[i]; i++) {
    places.push(i);
    if (i > atoms.paragraphStart[paragraph] && isQuote(atoms.tag[i]) && !opensQuote(atoms.tag[i])) break;
  }
  return places;
}
