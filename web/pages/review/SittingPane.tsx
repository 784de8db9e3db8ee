import { useEffect, useState, useSyncExternalStore } from "react";
import type { Brief } from "../../../src/brief/index.ts";
import { Failure, Loading } from "../../ui/State.tsx";
import { review as words } from "../../words/review.ts";
import { reviewApi } from "./api.ts";
import { Finished } from "./Finished.tsx";
import { NotKept } from "./NotKept.tsx";
import { Question } from "./Question.tsx";
import type { QueueSearch } from "./search.ts";
import { Sitting } from "./session.ts";
import { Why } from "./Why.tsx";

interface SittingPaneProps {
  brief: Brief;
  reviewer: string;
  search: QueueSearch;
}

/** One sitting of a reviewer over one queue. */
export function SittingPane({ brief, reviewer, search }: SittingPaneProps) {
  const [sitting] = useState(() => new Sitting(reviewApi(reviewer, search)));
  const { current, left, done, problem, error } = useSyncExternalStore(sitting.subscribe, sitting.state);
  useEffect(() => void sitting.fill(), [sitting]);
  if (current === undefined) {
    return error === null ? <Loading /> : <Failure error={error} retry={() => void sitting.fill()} />;
  }
  return (
    <div className="sitting">
      <div className="sitting-main">
        <p className="soft numbers" role="status">
          {words.left(left)}
          {done.length > 0 && `; ${words.done(done.length)}`}
        </p>
        {problem !== null && <NotKept problem={problem} brief={brief} sitting={sitting} />}
        {error !== null && <Failure error={error} />}
        {current === null ? (
          <Finished search={search} sitting={sitting} canUndo={done.length > 0} />
        ) : (
          <Question
            key={`${current.id} ${current.edition}`}
            item={current}
            {...{ brief, sitting }}
            canUndo={done.length > 0}
          />
        )}
      </div>
      <Why item={current} done={done} brief={brief} />
    </div>
  );
}
