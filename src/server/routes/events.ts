import type { ServerResponse } from "node:http";
import { setInterval as every } from "node:timers";
import { type App, errors, type Services } from "../app.ts";

/** Milliseconds between two signs of life, so that a connection that has died is noticed. */
const heartbeat = 20_000;

/** Server-sent events: `revision`, with the ledger's new revision, whenever anybody has changed the ledger. */
export function eventRoutes(app: App, { changes }: Services): void {
  const open = new Set<ServerResponse>();
  app.get(
    "/api/events",
    {
      schema: {
        summary: "Server-sent events: `revision` whenever the ledger has changed",
        description: 'event: revision, data: {"revision": "…"}. What is asked for after it has the change.',
        tags: ["live"],
        response: errors,
      },
    },
    (_request, reply) => {
      reply.hijack();
      const stream = reply.raw;
      // Hijacked: Fastify doesn't write the headers that the guard has set.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value);
      stream.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      stream.write("retry: 1000\n\n");
      open.add(stream);
      const deaf = changes.listen((change) => {
        stream.write(`event: revision\ndata: ${JSON.stringify(change)}\n\n`);
      });
      const beat = every(() => stream.write(": still here\n\n"), heartbeat).unref();
      stream.on("close", () => {
        open.delete(stream);
        clearInterval(beat);
        deaf();
      });
    },
  );
  // A server that waits for its last reader to go away would never end.
  app.addHook("preClose", async () => {
    for (const stream of open) stream.end();
  });
}
