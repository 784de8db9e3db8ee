import { Link } from "@tanstack/react-router";
import type { ArticleRow, RefusalRow } from "../../../src/publish/index.ts";
import { articles as words } from "../../words/articles.ts";
import { tellDay } from "../../words/locale.ts";

interface ArticleLineProps {
  article: ArticleRow;
  /** Title of another article; its id where it has none, or is not listed yet. */
  titleOf: (id: string) => string;
}

/** One article: where and when it came out, and what was found in it. */
export function ArticleLine({ article, titleOf }: ArticleLineProps) {
  const { id, title, publisher, published, state, reprintOf, statements, meetings } = article;
  return (
    <div className="line">
      <div className="line-main">
        <Link to="/articles/$id" params={{ id }} className="line-title">
          <bdi>{title ?? words.untitled}</bdi>
        </Link>
        <p className="soft">
          {publisher !== null && (
            <>
              <bdi>{publisher}</bdi>
              {" · "}
            </>
          )}
          {published === null ? words.undated : <time dateTime={published}>{tellDay(published)}</time>}
          {reprintOf !== null && (
            <>
              {" · "}
              {words.reprintOf}{" "}
              <Link to="/articles/$id" params={{ id: reprintOf }}>
                <bdi>{titleOf(reprintOf)}</bdi>
              </Link>
            </>
          )}
        </p>
      </div>
      <p className="line-found soft numbers">
        {state === "unread" ? (
          <span className="tag machine">{words.unread}</span>
        ) : (
          <>
            <span>{statements === 0 ? words.nothing : words.statements(statements)}</span>
            {meetings > 0 && <span>{words.meetings(meetings)}</span>}
          </>
        )}
      </p>
    </div>
  );
}

/** A page that could not be taken in: what was found, what was expected, the mend. */
export function RefusalLine({ refusal: { source, code, reason, refusedAt } }: { refusal: RefusalRow }) {
  return (
    <div className="line refused">
      <div className="line-main">
        <p className="line-title">
          <bdi>{source}</bdi>
        </p>
        <p>
          <bdi>{reason}</bdi>
        </p>
      </div>
      <p className="line-found soft">
        <span className="tag">✕ {words.refused}</span>
        <time dateTime={refusedAt} title={code}>
          {tellDay(refusedAt.slice(0, 10))}
        </time>
      </p>
    </div>
  );
}
