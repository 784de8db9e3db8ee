import { z } from "zod";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import { choice } from "../schemas/choice.ts";
import { sourceRow, timelineChoice, timelineView } from "../schemas/views.ts";

/** The record seen by source and along the days. */
export function viewRoutes(app: App, { derivations }: Services): void {
  app.get(
    "/api/sources",
    {
      schema: {
        summary: "Publishers: how many articles, how often first to report, how often contradicted",
        tags: ["findings"],
        querystring: choice.omit({ source: true }),
        response: { 200: z.array(sourceRow), ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("sources", query)),
  );
  app.get(
    "/api/timeline",
    {
      schema: {
        summary: "Statements, shifts, meetings and drafts along the days",
        tags: ["findings"],
        querystring: timelineChoice,
        response: { 200: timelineView, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("timeline", query)),
  );
}
