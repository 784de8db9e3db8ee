import type { Inline } from "../../src/publish/index.ts";
import { ExternalLink, safeAddress } from "./ExternalLink.tsx";

/** A sentence in the words of the report: names and words of articles are isolated, sources are linked where that is safe. */
export function Prose({ words }: { words: readonly Inline[] }) {
  return words.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places.
    <Piece key={index} piece={piece} />
  ));
}

function Piece({ piece }: { piece: Inline }) {
  if (typeof piece === "string") return piece;
  switch (piece.kind) {
    case "strong":
      return <strong>{piece.text}</strong>;
    case "name":
      return <bdi>{piece.text}</bdi>;
    case "option":
      return <bdi className="option">{piece.text}</bdi>;
    case "quote":
      return (
        <q>
          <bdi>{piece.text}</bdi>
        </q>
      );
    case "source":
      return safeAddress(piece.href) === null ? (
        <bdi>{piece.text}</bdi>
      ) : (
        <ExternalLink href={piece.href}>
          <bdi>{piece.text}</bdi>
        </ExternalLink>
      );
    default:
      return piece satisfies never;
  }
}

/** The sentence as plain text; a source with its address, for it is pasted where there are no links. */
export function plainProse(words: readonly Inline[]): string {
  return words
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.kind === "quote") return `“${piece.text}”`;
      if (piece.kind !== "source") return piece.text;
      const address = safeAddress(piece.href);
      return address === null ? piece.text : `${piece.text}, ${address}`;
    })
    .join("");
}
