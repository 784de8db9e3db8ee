import { Link } from "@tanstack/react-router";
import type { Brief } from "../../../src/brief/index.ts";
import type { SearchRow } from "../../../src/publish/index.ts";
import { PublisherTag } from "../../ui/PublisherTag.tsx";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { tellDay } from "../../words/locale.ts";
import { search as words } from "../../words/search.ts";
import { findMatches } from "./matches.ts";

interface HitProps {
  hit: SearchRow;
  query: string;
  brief: Brief;
}

/** A sentence with the words that were searched for marked, where it stands, and the positions read from it. */
export function Hit({ hit, query, brief }: HitProps) {
  const { text, published, statements } = hit;
  return (
    <article className="hit">
      <blockquote dir="auto">
        <Marked text={text} query={query} />
      </blockquote>
      <p className="tags">
        <PublisherTag {...hit} published={null} place={hit} isStop />
        {published === null ? (
          <span className="tag">{words.undated}</span>
        ) : (
          <time className="tag" dateTime={published}>
            {tellDay(published)}
          </time>
        )}
        {statements.map(({ id, holder, issue, stance }) => (
          <Link key={id} to="/" search={{ issue, party: holder }} className="tag">
            <StanceMark stance={stance} />{" "}
            <bdi>{words.toCell(nameIn(brief.parties, holder), nameIn(brief.issues, issue))}</bdi>
          </Link>
        ))}
      </p>
    </article>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  const spans = findMatches(text, query);
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}

function nameIn(named: readonly { id: string; name: string }[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id;
}
