import { Link } from "@tanstack/react-router";
import type { Span } from "../../src/base/index.ts";
import { evidence as words } from "../words/evidence.ts";
import { tellShortDay } from "../words/locale.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import "./publisher-tag.css";

interface PublisherTagProps {
  article: string;
  publisher: string | null;
  title: string | null;
  url: string | null;
  published?: string | null;
  /** The sentence at which the article opens, in UTF-16 code units of its text. */
  place?: Span;
  /** Whether j and k stop at it (use-stops.ts). */
  isStop?: boolean;
}

/** Who tells it: leads to the article as it was read, and the arrow to the original page. */
export function PublisherTag({
  article,
  publisher,
  title,
  url,
  published = null,
  place,
  isStop = false,
}: PublisherTagProps) {
  const name = publisher ?? title ?? article;
  return (
    <span className="publisher-tag">
      <Link
        to="/articles/$id"
        params={{ id: article }}
        search={place === undefined ? {} : { at: place.start, to: place.end }}
        className="tag"
        data-stop={isStop || undefined}
        title={title ?? undefined}
      >
        <bdi>{name}</bdi>
        {published !== null && `, ${tellShortDay(published)}`}
      </Link>
      <ExternalLink href={url} className="tag" label={`${words.original}: ${name}`}>
        ↗
      </ExternalLink>
    </span>
  );
}
