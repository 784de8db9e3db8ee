import { z } from "zod";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import { choice, evidenceChoice, shiftChoice } from "../schemas/choice.ts";
import { negotiationView } from "../schemas/negotiation.ts";
import { evidenceRow, gapRow, meetingRow, shiftRow, tableView } from "../schemas/rows.ts";

/** What the record shows: the table, gaps, shifts, meetings and the sentences behind a cell. */
export function findingRoutes(app: App, { derivations }: Services): void {
  app.get(
    "/api/negotiation",
    {
      schema: {
        summary: "The brief, and what the ledger holds in counts",
        tags: ["findings"],
        response: { 200: negotiationView, ...errors },
      },
    },
    async (_request, reply) => sendAnswer(reply, await derivations.answer("negotiation", {})),
  );
  app.get(
    "/api/positions",
    {
      schema: {
        summary: "The table: where each party stands on each issue, the gaps, and the days of shifts",
        tags: ["findings"],
        querystring: choice,
        response: { 200: tableView, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("table", query)),
  );
  app.get(
    "/api/gaps",
    {
      schema: {
        summary: "How each two parties stand to each other on each issue",
        tags: ["findings"],
        querystring: choice,
        response: { 200: z.array(gapRow), ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("gaps", query)),
  );
  app.get(
    "/api/shifts",
    {
      schema: {
        summary: "Changes of positions, latest first",
        tags: ["findings"],
        querystring: shiftChoice,
        response: { 200: z.array(shiftRow), ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("shifts", query)),
  );
  app.get(
    "/api/meetings",
    {
      schema: {
        summary: "Meetings, each once however many articles tell of it",
        tags: ["findings"],
        querystring: choice,
        response: { 200: z.array(meetingRow), ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("meetings", query)),
  );
  app.get(
    "/api/evidence/:party/:issue",
    {
      schema: {
        summary: "The sentences behind a cell of the table: what governs first",
        tags: ["findings"],
        params: z.object({ party: z.string(), issue: z.string() }),
        querystring: evidenceChoice,
        response: { 200: z.array(evidenceRow), ...errors },
      },
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await derivations.answer("evidence", { ...query, ...params })),
  );
}
