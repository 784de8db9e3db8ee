import { type App, errors, type Services, sendAnswer } from "../app.ts";
import * as schemas from "../schemas/deals.ts";

/** Deals, worked out from the assumptions that a request brings along. */
export function dealRoutes(app: App, { analyses }: Services): void {
  app.post(
    "/api/deals",
    {
      schema: {
        summary: "What all could sign by these assumptions: zone, frontier, what each rule chooses",
        tags: ["analysis"],
        body: schemas.dealInput,
        response: { 200: schemas.dealAnswer, ...errors },
      },
    },
    async ({ body }, reply) => sendAnswer(reply, await analyses.answer("deal", body)),
  );
  app.post(
    "/api/deals/package",
    {
      schema: {
        summary: "How one package, or a draft as a package, does by these assumptions",
        tags: ["analysis"],
        body: schemas.packageInput,
        response: { 200: schemas.packageAnswer, ...errors },
      },
    },
    async ({ body }, reply) => sendAnswer(reply, await analyses.answer("package", body)),
  );
  app.get(
    "/api/deals/start",
    {
      schema: {
        summary: "Assumptions to start from, made of what the sides were heard to want",
        tags: ["analysis"],
        response: { 200: schemas.startAnswer, ...errors },
      },
    },
    async (_request, reply) => sendAnswer(reply, await analyses.answer("startingAssumptions", {})),
  );
}
