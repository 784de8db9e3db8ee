import { queryOptions } from "@tanstack/react-query";
import type { BriefCheck, BriefPreview, BriefView, SuggestView } from "../../src/server/index.ts";
import { get, send } from "./client.ts";

/** The brief as it is kept, to be edited. */
export function briefQuery() {
  return queryOptions({
    queryKey: ["/brief"],
    queryFn: ({ signal }) => get<BriefView>("/brief", {}, signal),
  });
}

export function checkBrief(source: string): Promise<BriefCheck> {
  return send("POST", "/brief/check", { source });
}

/** Takes seconds: the articles are read with both. */
export function previewBrief(source: string): Promise<BriefPreview> {
  return send("POST", "/brief/preview", { source });
}

export function suggestForBrief(source: string): Promise<SuggestView> {
  return send("POST", "/brief/suggest", { source });
}

/** `hash` is that of the brief which `source` was made from; another one meanwhile refuses it (409). */
export function saveBrief(source: string, hash: string): Promise<{ hash: string; unread: number }> {
  return send("PUT", "/brief", { source, hash });
}
