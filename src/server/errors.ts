import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError, type ErrorCode, fillTemplate, messages } from "../base/index.ts";

/** The one shape in which the API tells that something went wrong. */
export interface ErrorBody {
  error: {
    /** Stands in docs/errors.md. */
    code: ErrorCode;
    /** What was found. */
    found: string;
    /** What was expected; `null` where that goes without saying. */
    expected: string | null;
    /** What to do. */
    mend: string | null;
    /** All of it, as the command line tells it. */
    message: string;
  };
}

export const errorBody = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(messages) as [ErrorCode, ...ErrorCode[]]),
      found: z.string(),
      expected: z.string().nullable(),
      mend: z.string().nullable(),
      message: z.string(),
    }),
  })
  .meta({ id: "Error" }) satisfies z.ZodType<ErrorBody>;

/** "Found X, expected Y. Mend." or "X. Mend.": how messages of the catalogue are built. */
const pattern = /^(?<found>.*?)(?:[,;] expected (?<expected>.*?))?\.(?=\s|\{near\}|$)(?<mend>.*)$/s;

/** Splits the template and not the filled message: what was found may have points of its own. */
export function bodyOf({ code, values, message }: AppError): ErrorBody {
  const { found = messages[code], expected, mend } = pattern.exec(messages[code])?.groups ?? {};
  const fill = (template: string) => fillTemplate(template, values).trim();
  return {
    error: {
      ...{ code, found: fill(found) },
      expected: expected === undefined ? null : fill(expected),
      mend: (mend && fill(mend)) || null,
      message,
    },
  };
}

const notFound: readonly ErrorCode[] = [
  "article-unknown",
  "draft-unknown",
  "issue-unknown",
  "party-unknown",
  "route-unknown",
  "statement-unknown",
];

const statuses: { [C in ErrorCode]?: number } = {
  "brief-file-changed": 409,
  "brief-outdated": 409,
  "cookie-missing": 401,
  fault: 500,
  "host-wrong": 421,
  "ledger-busy": 503,
  "ledger-damaged": 500,
  "ledger-server": 503,
  "ledger-unusable": 503,
  "origin-wrong": 403,
  "request-too-large": 413,
};

export const statusOf = (code: ErrorCode): number => statuses[code] ?? (notFound.includes(code) ? 404 : 400);

/** Answers with an error in its shape. */
export function answerError(
  thrown: FastifyError | Error,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const error = asAppError(thrown);
  return reply.code(statusOf(error.code)).type("application/json; charset=utf-8").send(bodyOf(error));
}

/** Whether it is the program's own fault. */
export const isFault = (thrown: FastifyError | Error): boolean => asAppError(thrown).code === "fault";

function asAppError(thrown: FastifyError | Error): AppError {
  if (thrown instanceof AppError) return thrown;
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const [first] = thrown.validation;
    const place = `${thrown.validationContext}${first?.instancePath.replaceAll("/", ".") ?? ""}`;
    return new AppError("request-invalid", { place, found: first?.message ?? thrown.message });
  }
  const status = "statusCode" in thrown ? (thrown.statusCode ?? 500) : 500;
  if (status === 413) return new AppError("request-too-large");
  if (status < 500) return new AppError("request-invalid", { place: "body", found: thrown.message });
  return new AppError("fault", { found: thrown.message });
}
