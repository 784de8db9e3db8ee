import type { Brief } from "../../../src/brief/index.ts";
import type { EvidenceRow } from "../../../src/publish/index.ts";
import type { ShownStatement } from "../../ui/EvidenceCard.tsx";

/** A row of the server as a card shows it, with the speaker's name. */
export function shownStatement(row: EvidenceRow, brief: Brief | undefined): ShownStatement {
  const { article, start, end, sentenceStart, speaker } = row;
  return {
    ...row,
    articleId: article,
    place: { start: start - sentenceStart, end: end - sentenceStart },
    speakerName: speaker === null ? null : speakerName(speaker, brief),
  };
}

/** "Ines Marrow, chair of the guild"; a party's name; the id where the brief knows it no more. */
export function speakerName(id: string, brief: Brief | undefined): string {
  for (const party of brief?.parties ?? []) {
    if (party.id === id) return party.name;
    const person = party.people.find((each) => each.id === id);
    if (person !== undefined) return person.role === "" ? person.name : `${person.name}, ${person.role}`;
  }
  return id;
}
