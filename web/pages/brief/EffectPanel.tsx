import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import type { BriefPreview, ReadStatement } from "../../../src/server/index.ts";
import { previewBrief } from "../../api/brief.ts";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { Failure } from "../../ui/State.tsx";
import { brief } from "../../words/brief.ts";
import "../table/panel.css";

const words = brief.effects;

interface EffectPanelProps {
  source: string;
  /** Something has been typed since the effect was asked for. */
  isOutdated: boolean;
  canSave: boolean;
  onAgain: () => void;
  onSave: () => void;
  onClose: () => void;
}

/** What saving would change: which statements come, go or are read as something else. */
export function EffectPanel({ source, isOutdated, canSave, onAgain, onSave, onClose }: EffectPanelProps) {
  const { mutate, data, error, isPending } = useMutation({ mutationFn: previewBrief });
  useEffect(() => mutate(source), [mutate, source]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <aside className="panel brief-panel" aria-labelledby="panel-title" aria-busy={isPending}>
      <header>
        <h2 id="panel-title" tabIndex={-1} ref={title}>
          {words.title}
        </h2>
        <button type="button" className="button quiet round" onClick={onClose} aria-label={words.back}>
          ✕
        </button>
      </header>
      <div role="status">
        {isPending && <p className="soft working">{words.working}</p>}
        {data !== undefined && !isPending && <Summary preview={data} />}
      </div>
      {error !== null && <Failure error={error} retry={() => mutate(source)} />}
      {isOutdated && (
        <p className="outdated">
          {words.outdated}{" "}
          <button type="button" className="button" onClick={onAgain}>
            {words.again}
          </button>
        </p>
      )}
      <p className="brief-choices">
        <button type="button" className="button primary" disabled={!canSave || isOutdated} onClick={onSave}>
          {isPending ? words.saveAnyway : words.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.back}
        </button>
      </p>
      {data !== undefined && !isPending && <Changes preview={data} />}
    </aside>
  );
}

function Summary({ preview: { articles, counts } }: { preview: BriefPreview }) {
  const isNone = counts.comes + counts.goes + counts.moves === 0;
  return (
    <p className="soft">
      {words.compared(articles.compared, articles.all)} {isNone && words.none} {words.stays(counts.stays)}
    </p>
  );
}

function Changes({ preview: { counts, comes, goes, moves } }: { preview: BriefPreview }) {
  return (
    <>
      <Group sign="+" title={words.comes(counts.comes)} shown={comes.length} all={counts.comes}>
        {comes.map((statement) => (
          <li key={keyOf(statement)}>
            <Read statement={statement} />
          </li>
        ))}
      </Group>
      <Group sign="−" title={words.goes(counts.goes)} shown={goes.length} all={counts.goes}>
        {goes.map((statement) => (
          <li key={keyOf(statement)}>
            <Read statement={statement} />
          </li>
        ))}
      </Group>
      {counts.goes > 0 && <p className="soft tiny">{words.goesHelp}</p>}
      <Group sign="→" title={words.moves(counts.moves)} shown={moves.length} all={counts.moves}>
        {moves.map(({ from, to }) => (
          <li key={keyOf(to)}>
            <Read statement={to} was={from} />
          </li>
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  sign: string;
  title: string;
  shown: number;
  all: number;
  children: ReactNode;
}

function Group({ sign, title, shown, all, children }: GroupProps) {
  if (all === 0) return null;
  return (
    <section className="effect">
      <h3>
        <span aria-hidden="true">{sign}</span> {title}
      </h3>
      {shown < all && <p className="soft tiny">{words.shown(shown)}</p>}
      <ul>{children}</ul>
    </section>
  );
}

function Read({ statement, was }: { statement: ReadStatement; was?: ReadStatement }) {
  const { sentence, text } = statement;
  const start = sentence.indexOf(text);
  return (
    <article>
      <blockquote dir="auto">
        {start === -1 ? (
          <mark>{sentence}</mark>
        ) : (
          <>
            {sentence.slice(0, start)}
            <mark>{text}</mark>
            {sentence.slice(start + text.length)}
          </>
        )}
      </blockquote>
      <Meaning statement={statement} />
      {was !== undefined && (
        <div className="was">
          <span className="soft tiny">{words.was}</span> <Meaning statement={was} />
        </div>
      )}
    </article>
  );
}

function Meaning({ statement: { stance, holderName, issueName, optionName } }: { statement: ReadStatement }) {
  return (
    <p className="tags">
      <StanceMark stance={stance} />
      <bdi className="tag">{words.about(holderName, issueName)}</bdi>
      {optionName !== null && <bdi className="tag">{optionName}</bdi>}
    </p>
  );
}

const keyOf = ({ article, start, end, holder, issue, option }: ReadStatement): string =>
  [article, start, end, holder, issue, option].join(" ");
