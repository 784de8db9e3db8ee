import { type App, errors, type Services, sendAnswer } from "../app.ts";
import * as schemas from "../schemas/stability.ts";

/** Stability of outcomes, by the conflict model that a request brings along. */
export function stabilityRoutes(app: App, { analyses }: Services): void {
  app.post(
    "/api/stability",
    {
      schema: {
        summary: "Which outcomes would last, who could break them, what deters them",
        tags: ["analysis"],
        body: schemas.stabilityInput,
        response: { 200: schemas.stabilityAnswer, ...errors },
      },
    },
    async ({ body }, reply) => sendAnswer(reply, await analyses.answer("stability", body)),
  );
}
