import { z } from "zod";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import { choice } from "../schemas/choice.ts";
import { pairSchema, partySchema } from "../schemas/prose.ts";

const selection = choice.omit({ party: true, issue: true });

/** Positions as text with sources: one party's, and two side by side. */
export function proseRoutes(app: App, { derivations }: Services): void {
  app.get(
    "/api/party/:id",
    {
      schema: {
        summary: "Where one party stands, in sentences with sources",
        tags: ["findings"],
        params: z.object({ id: z.string() }),
        querystring: selection,
        response: { 200: partySchema, ...errors },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await derivations.answer("party", { ...query, ...params })),
  );
  app.get(
    "/api/pair/:a/:b",
    {
      schema: {
        summary: "Two parties side by side, issue by issue",
        tags: ["findings"],
        params: z.object({ a: z.string(), b: z.string() }),
        querystring: selection,
        response: { 200: pairSchema, ...errors },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await derivations.answer("pair", { ...query, ...params })),
  );
}
