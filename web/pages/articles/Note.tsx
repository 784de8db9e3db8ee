import { Link } from "@tanstack/react-router";
import type { Brief } from "../../../src/brief/index.ts";
import type { ArticleView } from "../../../src/publish/index.ts";
import { nameOfIssue, nameOfOption, nameOfParty, nameOfSpeaker } from "../../brief/names.ts";
import { VerdictTag } from "../../ui/EvidenceCard.tsx";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { articles } from "../../words/articles.ts";
import { evidence as evidenceText } from "../../words/evidence.ts";
import { toneOf } from "../../words/findings.ts";
import { tellDay } from "../../words/locale.ts";
import { ArticleLink } from "./ArticleHead.tsx";
import type { NotedStatement } from "./TextWithNotes.tsx";

interface NoteProps {
  statement: NotedStatement;
  brief: Brief;
  isChosen: boolean;
  /** Where the same sentence stands in other articles. */
  places: ArticleView["elsewhere"][number]["places"];
  onChoose: () => void;
}

/** What a statement is read as, beside its words; the chosen one tells all that is known of it. */
export function Note({ statement, brief, isChosen, places, onChoose }: NoteProps) {
  const { id, holder, stance, issue, option, verdict, evidence, speaker, saidOn, hedged, because } =
    statement;
  const by = verdict === "unreviewed" ? "by-machine" : "by-person";
  return (
    <li className={`note tone-${toneOf(stance)} ${by}`} data-note={id} aria-current={isChosen || undefined}>
      <button type="button" className="note-head" aria-expanded={isChosen} onClick={onChoose}>
        <span>
          <bdi>{nameOfParty(brief, holder)}</bdi> <StanceMark stance={stance} />
        </span>
        <bdi className="note-option">
          {option === null ? nameOfIssue(brief, issue) : nameOfOption(brief, issue, option)}
        </bdi>
      </button>
      {verdict !== "unreviewed" && !isChosen && <VerdictTag statement={statement} />}
      {isChosen && (
        <div className="note-more">
          <p className="soft tiny">
            {articles.reader.issue} <bdi>{nameOfIssue(brief, issue)}</bdi>
          </p>
          <p className="tags">
            <span className="tag">{evidenceText.kinds[evidence]}</span>
            {speaker !== null && <bdi className="tag">{nameOfSpeaker(brief, speaker)}</bdi>}
            <time className="tag" dateTime={saidOn}>
              {tellDay(saidOn)}
            </time>
            {hedged && <span className="tag">{evidenceText.hedged}</span>}
            <VerdictTag statement={statement} />
          </p>
          {verdict === "unreviewed" && <p className="because">{because}</p>}
          {places.length > 0 && (
            <p className="because">
              {articles.reader.elsewhere}:{" "}
              {places.map(({ article, start, end }, index) => (
                <span key={`${article.id} ${start}`}>
                  {index > 0 && "; "}
                  <ArticleLink article={article} at={start} to={end} />
                </span>
              ))}
            </p>
          )}
          <p className="tiny">
            <Link to="/review" search={{ party: holder, issue }}>
              {articles.reader.review}
            </Link>
          </p>
        </div>
      )}
    </li>
  );
}
