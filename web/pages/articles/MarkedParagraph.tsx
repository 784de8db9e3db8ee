import { memo } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import { nameOfParty } from "../../brief/names.ts";
import { articles } from "../../words/articles.ts";
import { stanceSigns, stanceWords, toneOf } from "../../words/findings.ts";
import type { Paragraph, Segment } from "./segments.ts";
import type { NotedStatement } from "./TextWithNotes.tsx";

interface MarkedParagraphProps {
  paragraph: Paragraph;
  byId: ReadonlyMap<string, NotedStatement>;
  initials: ReadonlyMap<string, string>;
  brief: Brief;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/**
 * A paragraph with its statements marked: by colour, by the stance's sign and the party's letters after the words, and
 * by a dashed line where the program has read it, a solid one where a person vouches for it.
 */
export const MarkedParagraph = memo(function MarkedParagraph(props: MarkedParagraphProps) {
  return (
    <p className="paragraph" dir="auto">
      {props.paragraph.segments.map((segment) => (
        <Run key={segment.start} segment={segment} {...props} />
      ))}
    </p>
  );
}, isSame);

function isSame(before: MarkedParagraphProps, next: MarkedParagraphProps): boolean {
  const isIn = ({ paragraph, chosen }: MarkedParagraphProps) =>
    chosen !== undefined && paragraph.segments.some(({ ids }) => ids.includes(chosen));
  return (
    before.paragraph === next.paragraph &&
    before.byId === next.byId &&
    before.brief === next.brief &&
    (before.chosen === next.chosen || (!isIn(before) && !isIn(next)))
  );
}

function Run({
  segment,
  byId,
  initials,
  brief,
  chosen,
  onChoose,
}: MarkedParagraphProps & { segment: Segment }) {
  const { ids, text, start, endings } = segment;
  const own = ids.find((id) => id === chosen) ?? ids.find((id) => byId.has(id));
  if (ids.length === 0) return <span data-at={start}>{text}</span>;
  const statement = own === undefined ? undefined : byId.get(own);
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the sign after the words is the button; a click on the words is a larger target. */}
      <mark
        data-at={start}
        data-ids={ids.join(" ")}
        className={statement === undefined ? "linked" : classOf(statement)}
        aria-current={ids.includes(chosen ?? "") || undefined}
        onClick={() => own !== undefined && getSelection()?.isCollapsed !== false && onChoose(own)}
      >
        {text}
      </mark>
      {endings.map((id) => {
        const ending = byId.get(id);
        return (
          ending && (
            <button
              key={id}
              type="button"
              className={`anchor tone-${toneOf(ending.stance)}`}
              aria-expanded={id === chosen}
              onClick={() => onChoose(id)}
            >
              <span aria-hidden="true">
                {stanceSigns[ending.stance]}
                {initials.get(ending.holder)}
              </span>
              <span className="aside">
                {articles.reader.statement(nameOfParty(brief, ending.holder), stanceWords[ending.stance])}
              </span>
            </button>
          )
        );
      })}
    </>
  );
}

function classOf({ stance, verdict, evidence }: NotedStatement): string {
  const by = verdict === "unreviewed" ? "by-machine" : verdict === "rejected" ? "by-nobody" : "by-person";
  return `tone-${toneOf(stance)} ${by}${evidence === "second-hand" ? " hearsay" : ""}`;
}
