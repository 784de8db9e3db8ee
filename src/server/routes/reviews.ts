import type { FastifyReply } from "fastify";
import { z } from "zod";
import { AppError } from "../../base/index.ts";
import { type App, errors, type Services, sendAnswer } from "../app.ts";
import { bodyOf } from "../errors.ts";
import {
  agreementView,
  conflictBody,
  queueChoice,
  queueView,
  type Reviewed,
  reviewer,
  reviewInput,
  statementRow,
} from "../schemas/reviews.ts";

/** What people say of statements: the queue, verdicts, and how far reviewers agree. */
export function reviewRoutes(app: App, { derivations, write }: Services): void {
  app.get(
    "/api/review/queue",
    {
      schema: {
        summary: "Statements to judge, least certain and most consequential first",
        tags: ["review"],
        querystring: queueChoice,
        response: { 200: queueView, ...errors },
      },
    },
    async ({ query }, reply) => sendAnswer(reply, await derivations.answer("queue", query)),
  );
  app.post(
    "/api/statements/:id/reviews",
    {
      schema: {
        summary: "Judge a statement; refused with both versions where it has changed since it was shown",
        tags: ["review"],
        params: z.object({ id: z.string() }),
        body: reviewInput,
        response: { 200: statementRow, 409: conflictBody, ...errors },
      },
    },
    async ({ params, body }, reply) => answerReview(reply, await write("review", { ...body, ...params })),
  );
  app.delete(
    "/api/reviews/last",
    {
      schema: {
        summary: "Take back the reviewer's last review",
        tags: ["review"],
        querystring: z.object({ reviewer }),
        response: { 200: statementRow, 409: conflictBody, ...errors },
      },
    },
    async ({ query }, reply) => answerReview(reply, await write("undo", query)),
  );
  app.get(
    "/api/review/agreement",
    {
      schema: {
        summary: "How far reviewers agree (Cohen's kappa, Krippendorff's alpha), and what is to be settled",
        tags: ["review"],
        response: { 200: agreementView, ...errors },
      },
    },
    async (_request, reply) => sendAnswer(reply, await derivations.answer("agreement", {})),
  );
}

/** The statement as it then is, or both versions. */
function answerReview(reply: FastifyReply, { statement, conflict }: Reviewed): FastifyReply {
  if (statement) return reply.send(statement);
  const versions = conflict;
  return reply
    .code(409)
    .send({ ...bodyOf(new AppError("review-outdated", { id: versions.now.statement.id })), versions });
}
