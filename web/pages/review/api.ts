import type { StatementFields, StatementRow } from "../../../src/publish/index.ts";
import type { QueueView, ReviewInput } from "../../../src/server/index.ts";
import { get, segment, send, withParameters } from "../../api/client.ts";
import type { QueueSearch } from "./search.ts";

/** What a sitting asks of the server. */
export interface ReviewApi {
  queue: (limit: number) => Promise<QueueView>;
  judge: (
    statement: StatementRow,
    verdict: ReviewInput["verdict"],
    correction: Partial<StatementFields>,
  ) => Promise<StatementRow>;
  /** Takes the reviewer's last verdict back. */
  undo: () => Promise<StatementRow>;
}

/** The queue is no query of the cache: it would be asked for anew after every verdict. */
export function reviewApi(reviewer: string, { party, issue, second }: QueueSearch): ReviewApi {
  return {
    queue: (limit) => get("/review/queue", { reviewer, party, issue, second, limit }),
    judge: ({ id, edition }, verdict, correction) => {
      const body = { verdict, version: edition, reviewer, ...(verdict === "corrected" && { correction }) };
      return send("POST", `/statements/${segment(id)}/reviews`, body);
    },
    undo: () => send("DELETE", withParameters("/reviews/last", { reviewer })),
  };
}
