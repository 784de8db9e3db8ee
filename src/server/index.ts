/**
 * server: serve. In: a ledger and a start-up token. Out: its findings as JSON under /api/, the built pages, and events
 * when the ledger changes. Promises: only a browser or program on this machine that has the token is answered; reading
 * never waits for writing; each error has one shape; the rows are those of the command line.
 */
import cookie from "@fastify/cookie";
import fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { Ledger } from "../ledger/index.ts";
import type { App, Services } from "./app.ts";
import { Changes } from "./changes.ts";
import { Derivations } from "./derivations.ts";
import { answerError, isFault } from "./errors.ts";
import { describeRoutes } from "./openapi.ts";
import { servePages } from "./pages.ts";
import { articleRoutes } from "./routes/articles.ts";
import { briefRoutes } from "./routes/brief.ts";
import { dealRoutes } from "./routes/deals.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { eventRoutes } from "./routes/events.ts";
import { findingRoutes } from "./routes/findings.ts";
import { networkRoutes } from "./routes/networks.ts";
import { reportRoutes } from "./routes/report.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { stabilityRoutes } from "./routes/stability.ts";
import { viewRoutes } from "./routes/views.ts";
import { guard } from "./security.ts";
import type { ServerSettings } from "./settings.ts";
import { LedgerThread } from "./thread.ts";

export type { App } from "./app.ts";
export type { Amount, CountView, DealView, PackageView, WorthView } from "./derive/deal-view.ts";
export type { ErrorBody } from "./errors.ts";
export type { ArticleListView, SearchView } from "./schemas/articles.ts";
export type { BriefCheck, BriefPreview, BriefView, ReadStatement, SuggestView } from "./schemas/brief.ts";
export type { Choice, ShiftChoice } from "./schemas/choice.ts";
export type { DealAnswer, PackageAnswer, StartAnswer } from "./schemas/deals.ts";
export type { NegotiationView } from "./schemas/negotiation.ts";
export type {
  AgreementView,
  ConflictBody,
  QueueItem,
  QueueView,
  ReviewInput,
  StatementVersion,
} from "./schemas/reviews.ts";
export type { StabilityAnswer } from "./schemas/stability.ts";
export type { ServerSettings } from "./settings.ts";

/** Bytes that a request may have: a brief, or a statement, and never a page. */
const bodyLimit = 2_000_000;

/**
 * A server of one ledger, ready to listen (`app.listen({ host: "127.0.0.1" })`) or to be asked by `app.inject`.
 * `location` is where its deriving thread opens the ledger: the address given for it, with the password where there is
 * one. Closing the server leaves the ledger open.
 */
export async function createServer(
  ledger: Ledger,
  settings: ServerSettings,
  location: string = ledger.location,
): Promise<App> {
  const app: App = fastify({
    bodyLimit,
    forceCloseConnections: true,
    // An article may be called by its whole address.
    routerOptions: { maxParamLength: 2000 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const onFault = settings.onFault ?? ((error: unknown) => console.error(error));
  app.setErrorHandler((error: Error, request, reply) => {
    if (isFault(error)) onFault(error);
    return answerError(error, request, reply);
  });
  await app.register(cookie);
  guard(app, settings.token);
  await describeRoutes(app, settings.program);
  const services = startServices(ledger, location, settings.program, onFault);
  addRoutes(app, services);
  await servePages(app, settings.webRoot);
  app.addHook("onClose", () => services.stop());
  await services.changes.start(settings.pollEvery ?? 250);
  if (settings.warm) services.warm();
  return app;
}

/** Threads beside this one, so that none waits for another's kind of work. */
function startServices(
  ledger: Ledger,
  location: string,
  program: string,
  onFault: (error: unknown) => void,
): Services & { warm: () => void; stop: () => Promise<void> } {
  const deriving = new LedgerThread(location);
  const analysing = new LedgerThread(location);
  const look = new LedgerThread(location);
  const slow = new LedgerThread(location);
  const writing = new LedgerThread(location);
  const reading = new LedgerThread(location);
  const derivations = new Derivations(ledger, deriving);
  const analyses = new Derivations(ledger, analysing);
  const changes = new Changes(ledger, async () => {
    await Promise.all([derivations.renew(), analyses.renew()]);
  });
  const write: Services["write"] = (name, input) =>
    writing.ask(name, input).then((result) => {
      derivations.outdate();
      analyses.outdate();
      void changes.look();
      return result;
    });
  const tell = (error: Error) => isFault(error) && onFault(error);
  // A reading that is cut off is taken up by the next one, or by `demarche read`.
  const readAll = () => void reading.make("readAgain", { program }).catch(tell);
  const warm = () => {
    for (const asked of [
      derivations.answer("table", {}),
      derivations.answer("negotiation", {}),
      look.ask("brief", { program }),
    ])
      asked.catch(tell);
  };
  const stop = async () => {
    await changes.stop();
    const threads = [deriving, analysing, look, slow, writing, reading];
    await Promise.all(threads.map((thread) => thread.close()));
  };
  return { ledger, derivations, analyses, changes, look, slow, readAll, write, program, warm, stop };
}

function addRoutes(app: App, services: Services): void {
  dealRoutes(app, services);
  draftRoutes(app, services);
  findingRoutes(app, services);
  viewRoutes(app, services);
  articleRoutes(app, services);
  networkRoutes(app, services);
  reviewRoutes(app, services);
  briefRoutes(app, services);
  reportRoutes(app, services);
  stabilityRoutes(app, services);
  eventRoutes(app, services);
}
