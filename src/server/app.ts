import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Ledger } from "../ledger/index.ts";
import type { Changes } from "./changes.ts";
import type { Answer, Derivations } from "./derivations.ts";
import { errorBody } from "./errors.ts";
import type { InputOf, ResultOf, TaskName } from "./tasks.ts";
import type { LedgerThread } from "./thread.ts";

/** The server, with routes typed by their zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes work with. */
export interface Services {
  ledger: Ledger;
  derivations: Derivations;
  /** The same for drafts, deals, stability and networks, which may take seconds. */
  analyses: Derivations;
  changes: Changes;
  /** For short questions: never busy with what derivations take their time for. */
  look: LedgerThread;
  /** For what takes seconds: reports, and the effect of a brief. */
  slow: LedgerThread;
  /** Reads, meanwhile, what has not been read with the brief that holds. */
  readAll: () => void;
  /** Does a task that writes; when it is done, whatever is asked for next has it. */
  write: <N extends TaskName>(name: N, input: InputOf<N>) => Promise<ResultOf<N>>;
  program: string;
}

/** Every route answers an error in this shape. */
export const errors = { "4xx": errorBody, "5xx": errorBody };

/** Sends JSON that is ready, or tells the browser that it has it already. */
export function sendAnswer(reply: FastifyReply, { json, etag }: Answer): FastifyReply {
  reply.header("etag", etag).header("cache-control", "private, no-cache");
  if (reply.request.headers["if-none-match"] === etag) return reply.code(304).send();
  return reply.type("application/json; charset=utf-8").send(json);
}
