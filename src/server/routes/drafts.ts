import { z } from "zod";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import { choice } from "../schemas/choice.ts";
import * as schemas from "../schemas/drafts.ts";

const counted = choice.omit({ party: true, issue: true });

/** Drafts: which there are, what each party has said to one, what another makes of it, and what a clause settles. */
export function draftRoutes(app: App, { analyses, write }: Services): void {
  app.get(
    "/api/drafts",
    {
      schema: {
        summary: "The drafts of the ledger, the latest version of each",
        tags: ["analysis"],
        response: { 200: z.array(schemas.draftHeadRow), ...errors },
      },
    },
    async (_request, reply) => sendAnswer(reply, await analyses.answer("drafts", {})),
  );
  app.get(
    "/api/drafts/compare",
    {
      schema: {
        summary: "Two drafts: what moved, towards whom, red lines crossed and cleared",
        tags: ["analysis"],
        querystring: counted.extend({ first: z.string(), second: z.string() }),
        response: { 200: schemas.draftComparisonView, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await analyses.answer("draftComparison", query)),
  );
  app.get(
    "/api/drafts/:id/check",
    {
      schema: {
        summary: "A draft clause by clause against what each party has said",
        tags: ["analysis"],
        params: z.object({ id: z.string() }),
        querystring: counted,
        response: { 200: schemas.draftCheckView, ...errors },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await analyses.answer("draftCheck", { ...query, ...params })),
  );
  app.put(
    "/api/drafts/:id/clauses/:clause",
    {
      schema: {
        summary: "A person's word on what a clause settles",
        tags: ["analysis"],
        params: z.object({ id: z.string(), clause: z.string() }),
        body: schemas.clauseMapping,
        response: { 200: schemas.draftHeadRow, ...errors },
      },
    },
    async ({ params, body }) => write("settleClause", { ...params, ...body }),
  );
}
