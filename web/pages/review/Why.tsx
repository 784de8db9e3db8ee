import type { Brief } from "../../../src/brief/index.ts";
import type { QueueItem } from "../../../src/server/index.ts";
import { nameOfParty } from "../../brief/names.ts";
import { StanceMark } from "../../ui/StanceMark.tsx";
import { review as words } from "../../words/review.ts";
import type { Done } from "./session.ts";

interface WhyProps {
  item: QueueItem | null;
  done: readonly Done[];
  brief: Brief;
}

const shown = 6;

/** Beside the statement: why it was read so, why it is asked for now, and what was judged before it. */
export function Why({ item, done, brief }: WhyProps) {
  return (
    <aside className="review-aside" aria-label={words.why.title}>
      {item !== null && (
        <section>
          <h2>{words.why.title}</h2>
          <p>{words.why.impact[item.impact]}</p>
          {item.without !== undefined && <Without item={item} />}
          <p className="soft">
            <span className="tag machine">{words.why.sureness(item.confidence)}</span>{" "}
            {words.why.because(item.because)}
          </p>
        </section>
      )}
      <section>
        <h2>{words.sitting.title}</h2>
        {done.length === 0 && <p className="soft">{words.sitting.none}</p>}
        <ol className="judged">
          {done.slice(0, shown).map(({ item: judged, verdict }) => (
            <li key={judged.id}>
              <strong>{words.sitting.verdicts[verdict]}</strong>{" "}
              <bdi className="soft">
                {nameOfParty(brief, judged.holder)}: {judged.text}
              </bdi>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function Without({ item: { without } }: { item: QueueItem }) {
  if (without === undefined || without === null) return <p className="soft">{words.why.withoutNothing}</p>;
  return (
    <p className="soft">
      {words.why.without} <StanceMark stance={without.stance} />{" "}
      <bdi>{without.optionName ?? words.noOption}</bdi>
    </p>
  );
}
