import { z } from "zod";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import * as schemas from "../schemas/networks.ts";

/** Networks of discourse: ties, windows of time, and the sentences behind a tie. */
export function networkRoutes(app: App, { analyses }: Services): void {
  app.get(
    "/api/networks",
    {
      schema: {
        summary: "Who stands with whom: nodes, ties, blocs, and what divides and bridges them",
        tags: ["analysis"],
        querystring: schemas.tieChoice,
        response: { 200: schemas.networkView, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await analyses.answer("network", query)),
  );
  app.get(
    "/api/networks/windows",
    {
      schema: {
        summary: "Window by window how far the actors stand in two blocs, and who has changed sides",
        tags: ["analysis"],
        querystring: schemas.windowChoice,
        response: { 200: z.array(schemas.networkWindow), ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await analyses.answer("networkWindows", query)),
  );
  app.get(
    "/api/networks/tie",
    {
      schema: {
        summary: "The sentences behind a tie of two actors, or of an actor and an option",
        tags: ["analysis"],
        querystring: schemas.tieInput,
        response: { 200: schemas.tieEvidence, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await analyses.answer("tieEvidence", query)),
  );
}
