import { Link } from "@tanstack/react-router";
import type { Brief } from "../../../src/brief/index.ts";
import type { StatementFields } from "../../../src/publish/index.ts";
import type { QueueItem } from "../../../src/server/index.ts";
import { nameOfOption, nameOfParty, nameOfSpeaker } from "../../brief/names.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { evidence as evidenceText } from "../../words/evidence.ts";
import { toneOf } from "../../words/findings.ts";
import { tellDay } from "../../words/locale.ts";
import { review as words } from "../../words/review.ts";

interface SentenceInContextProps {
  item: QueueItem;
  draft: StatementFields;
  brief: Brief;
}

/** The sentence with what stands around it, the words marked that were read; and what they are read as. */
export function SentenceInContext({ item, draft, brief }: SentenceInContextProps) {
  const { sentence, sentenceStart, start, end, before, after } = item;
  const from = Math.max(0, start - sentenceStart);
  const to = Math.min(sentence.length, end - sentenceStart);
  return (
    <div className={`tone-${toneOf(draft.stance)}`}>
      <SourceLine item={item} />
      <blockquote className="context" dir="auto">
        <span className="soft">{before}</span>
        <strong>
          {sentence.slice(0, from)}
          <mark>{sentence.slice(from, to)}</mark>
          {sentence.slice(to)}
        </strong>
        <span className="soft">{after}</span>
      </blockquote>
      <p className="read-as">
        <span className="aside">{words.reading}: </span>
        <bdi>{nameOfParty(brief, draft.holder)}</bdi> <StanceMark stance={draft.stance} />{" "}
        <bdi>{nameOfOption(brief, draft.issue, draft.option)}</bdi>
        <small className="soft">
          {evidenceText.kinds[draft.evidence]}
          {draft.evidence !== "narrated" && (
            <>
              {" · "}
              <bdi>{nameOfSpeaker(brief, draft.speaker)}</bdi>
            </>
          )}
          {" · "}
          <time dateTime={draft.saidOn}>{tellDay(draft.saidOn)}</time>
          {draft.hedged && ` · ${evidenceText.hedged}`}
        </small>
      </p>
    </div>
  );
}

function SourceLine({ item: { article, id, publisher, title, url, published } }: { item: QueueItem }) {
  return (
    <p className="source-line">
      <Link to="/articles/$id" params={{ id: article }} search={{ statement: id }} title={words.article}>
        <bdi>{title ?? article}</bdi>
      </Link>
      <span className="soft">
        {publisher !== null && <bdi>{publisher}</bdi>}
        {publisher !== null && published !== null && " · "}
        {published !== null && <time dateTime={published}>{tellDay(published)}</time>}{" "}
        <ExternalLink href={url} label={`${evidenceText.original}: ${publisher ?? title ?? article}`}>
          ↗
        </ExternalLink>
      </span>
    </p>
  );
}
