import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/**
 * Keeps the page true while the ledger changes: the server sends a `revision` whenever something was written, by
 * this page, another one or the command line, and everything that is shown is asked for again. What is shown stays
 * until the new answer is there.
 *
 * @returns whether the server can be reached
 */
export function useLiveLedger(): boolean {
  const queries = useQueryClient();
  const [isReachable, setReachable] = useState(true);
  useEffect(() => listen(queries, setReachable), [queries]);
  return isReachable;
}

function listen(queries: QueryClient, setReachable: (isReachable: boolean) => void): () => void {
  const events = new EventSource("/api/events");
  let wasLost = false;
  events.addEventListener("revision", () => void queries.invalidateQueries());
  events.addEventListener("open", () => {
    // Nobody has told what happened while the connection was broken.
    if (wasLost) void queries.invalidateQueries();
    wasLost = false;
    setReachable(true);
  });
  events.addEventListener("error", () => {
    wasLost = true;
    setReachable(false);
  });
  return () => events.close();
}
