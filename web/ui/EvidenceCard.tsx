import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Verdict } from "../../src/analysis/index.ts";
import type { Day, Span } from "../../src/base/index.ts";
import type { Evidence, Stance } from "../../src/reading/index.ts";
import { evidence as words } from "../words/evidence.ts";
import { surenessWord, toneOf, verdictWords } from "../words/findings.ts";
import { tellDay, tellSureness } from "../words/locale.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { StanceMark } from "./StanceMark.tsx";
import "./evidence.css";

/** What a card needs of a statement; the rows of the server have it all. */
export interface ShownStatement {
  id: string;
  stance: Stance;
  evidence: Evidence;
  /** Who said it, by name; `null` where that is not known. */
  speakerName: string | null;
  saidOn: Day;
  sentence: string;
  /** The words that carry the position, as offsets in `sentence`; `null`: all of it. */
  place: Span | null;
  /** The words of a condition, if there is one. */
  condition: string | null;
  hedged: boolean;
  articleId: string;
  publisher: string | null;
  title: string | null;
  url: string | null;
  published: Day | null;
  verdict: Verdict;
  /** Probability in 0..1. */
  confidence: number;
  because: string;
}

interface EvidenceCardProps {
  statement: ShownStatement;
  /** Leaves the stance out where what stands around the card tells it. */
  withStance?: boolean;
  /** What can be done with it: buttons below. */
  children?: ReactNode;
}

/** A sentence as evidence: its words marked, who said it and when, where it stands, and who vouches for the reading. */
export function EvidenceCard({ statement, withStance = false, children }: EvidenceCardProps) {
  const { stance, evidence, speakerName, saidOn, condition, hedged } = statement;
  return (
    <article className={`evidence tone-${toneOf(stance)}${evidence === "second-hand" ? " hearsay" : ""}`}>
      <blockquote dir="auto">
        <MarkedSentence statement={statement} />
      </blockquote>
      <p className="tags">
        {withStance && <StanceMark stance={stance} />}
        <span className="tag">{words.kinds[evidence]}</span>
        {speakerName !== null && <bdi className="tag">{speakerName}</bdi>}
        <time className="tag" dateTime={saidOn}>
          {tellDay(saidOn)}
        </time>
        {hedged && <span className="tag">{words.hedged}</span>}
        <SourceTag statement={statement} />
        <VerdictTag statement={statement} />
      </p>
      {condition !== null && (
        <p className="because">
          {words.condition}{" "}
          <q>
            <bdi>{condition}</bdi>
          </q>
        </p>
      )}
      {children}
    </article>
  );
}

/** The sentence, the words that carry the position marked. */
export function MarkedSentence({
  statement: { sentence, place },
}: {
  statement: Pick<ShownStatement, "sentence" | "place">;
}) {
  if (place === null || place.start < 0 || place.end > sentence.length) return <mark>{sentence}</mark>;
  return (
    <>
      {sentence.slice(0, place.start)}
      <mark>{sentence.slice(place.start, place.end)}</mark>
      {sentence.slice(place.end)}
    </>
  );
}

/** Who vouches for the reading: a person, with a solid sign, or the program, with a dashed line and its sureness. */
export function VerdictTag({
  statement,
}: {
  statement: Pick<ShownStatement, "verdict" | "confidence" | "because">;
}) {
  const { verdict, confidence, because } = statement;
  if (verdict !== "unreviewed") return <span className="tag checked">✓ {verdictWords[verdict]}</span>;
  return (
    <span className="tag machine" title={`${words.machineHelp(surenessWord(confidence))} ${because}`}>
      {words.machine(tellSureness(confidence))}
    </span>
  );
}

function SourceTag({ statement: { id, articleId, publisher, title, url } }: { statement: ShownStatement }) {
  const name = publisher ?? title ?? articleId;
  return (
    <>
      <Link
        to="/articles/$id"
        params={{ id: articleId }}
        search={{ statement: id }}
        className="tag"
        title={title ?? undefined}
      >
        <bdi>{name}</bdi>
      </Link>
      <ExternalLink href={url} className="tag" label={`${words.original}: ${name}`}>
        ↗
      </ExternalLink>
    </>
  );
}
