import { z } from "zod";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import { choice } from "../schemas/choice.ts";
import { pairView, partyView, sourceRow, timelineView } from "../schemas/views.ts";

const ofParties = choice.omit({ party: true, issue: true });

/** The record seen by party, by pair, by source and along the days. */
export function viewRoutes(app: App, { derivations }: Services): void {
  app.get(
    "/api/party/:id",
    {
      schema: {
        summary: "Where one party stands, as prose with sources",
        tags: ["findings"],
        params: z.object({ id: z.string() }),
        querystring: ofParties,
        response: { 200: partyView, ...errors },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await derivations.answer("party", { ...query, ...params })),
  );
  app.get(
    "/api/pair/:one/:other",
    {
      schema: {
        summary: "How two parties stand to each other, as prose with sources",
        tags: ["findings"],
        params: z.object({ one: z.string(), other: z.string() }),
        querystring: ofParties,
        response: { 200: pairView, ...errors },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await derivations.answer("pair", { ...query, ...params })),
  );
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
        description:
          "Days are put together where there are many; a shorter window (from, to) has finer marks.",
        tags: ["findings"],
        querystring: choice,
        response: { 200: timelineView, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("timeline", query)),
  );
}
