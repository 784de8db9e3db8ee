import { Link } from "@tanstack/react-router";
import type { ArticleRef } from "../../../src/analysis/index.ts";
import type { ArticleView } from "../../../src/publish/index.ts";
import { ExternalLink } from "../../ui/ExternalLink.tsx";
import { articles } from "../../words/articles.ts";
import { tellDay } from "../../words/locale.ts";

const words = articles.reader;

/** What the article is, where it came out, and which others repeat it. All of it is text from a page. */
export function ArticleHead({ view: { article, reprints } }: { view: ArticleView }) {
  const { title, publisher, published, authors, url, language } = article;
  const isFirst = reprints.every((other) => (other.published ?? "9") >= (published ?? "9"));
  return (
    <header className="article-head">
      <p className="tiny">
        <Link to="/articles">← {words.back}</Link>
      </p>
      <h1 dir="auto">
        <bdi>{title ?? articles.untitled}</bdi>
      </h1>
      <p className="soft">
        {publisher !== null && (
          <>
            <bdi>{publisher}</bdi>
            {" · "}
          </>
        )}
        {published === null ? articles.undated : <time dateTime={published}>{tellDay(published)}</time>}
        {authors.length > 0 && (
          <>
            {" · "}
            <bdi>{words.by(authors.join(", "))}</bdi>
          </>
        )}
        {language !== null && !language.startsWith("en") && ` · ${language}`}{" "}
        <ExternalLink href={url}>{words.original} ↗</ExternalLink>
      </p>
      {reprints.length > 0 && (
        <p className="soft">
          {isFirst ? words.reprints(reprints.length) : words.reprintOf}{" "}
          {reprints.slice(0, isFirst ? 5 : 1).map((other, index) => (
            <span key={other.id}>
              {index > 0 && ", "}
              <ArticleLink article={other} />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

/** An article by its publisher and day, or whatever it has. */
export function ArticleLink({ article, at, to }: { article: ArticleRef; at?: number; to?: number }) {
  const { id, publisher, title, published } = article;
  return (
    <Link
      to="/articles/$id"
      params={{ id }}
      search={at === undefined ? {} : { at, to }}
      title={title ?? undefined}
    >
      <bdi>{publisher ?? title ?? id}</bdi>
      {published !== null && `, ${tellDay(published)}`}
    </Link>
  );
}
