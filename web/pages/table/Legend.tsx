import type { Stance } from "../../../src/reading/index.ts";
import { ReportDots, StanceMark } from "../../ui/StanceMark.tsx";
import { table } from "../../words/table.ts";

const words = table.legend;

/** What signs, lines and frames of the table mean. */
export function Legend() {
  return (
    <section className="legend">
      <h3>{words.title}</h3>
      <dl>
        {(Object.keys(words.stances) as Stance[]).map((stance) => (
          <div key={stance}>
            <dt>
              <StanceMark stance={stance} />
            </dt>
            <dd>{words.stances[stance]}</dd>
          </div>
        ))}
        <div>
          <dt className="machine-read">{words.machine[0]}</dt>
          <dd>{words.machine[1]}</dd>
        </div>
        <div>
          <dt>
            <strong>{words.reviewed[0]}</strong>
          </dt>
          <dd>{words.reviewed[1]}</dd>
        </div>
        <div>
          <dt>
            <span className="sample hollow">{words.hearsay[0]}</span>
          </dt>
          <dd>{words.hearsay[1]}</dd>
        </div>
        <div>
          <dt>
            <span className="sample dashed">{words.unheard[0]}</span>
          </dt>
          <dd>{words.unheard[1]}</dd>
        </div>
        <div>
          <dt>
            <ReportDots reports={3} />
          </dt>
          <dd>{words.reports}</dd>
        </div>
      </dl>
    </section>
  );
}
