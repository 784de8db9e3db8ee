import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError, packageRoot } from "../base/index.ts";
import { answerError } from "./errors.ts";
import { plainPage } from "./plain-page.ts";
import { isApi } from "./security.ts";

const builtPages = fileURLToPath(new URL("dist/web/", packageRoot));

/**
 * Serves the built pages. Their router knows the addresses: whatever is neither a file nor of the API gets the first
 * page. Files in `assets/` carry their hash in their name and never change.
 */
export async function servePages(app: FastifyInstance, root = builtPages): Promise<void> {
  const isBuilt = existsSync(join(root, "index.html"));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root,
      // Else a file added to the folder later would need a new start.
      wildcard: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isHashed = path.startsWith(join(root, "assets"));
        response.header("cache-control", isHashed ? "private, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (isApi(request.url) || !isPage(request)) {
      const found = `${request.method} ${request.url}`;
      return answerError(new AppError("route-unknown", { found }), request, reply);
    }
    if (isBuilt) return reply.sendFile("index.html");
    return reply.code(503).type("text/html; charset=utf-8").send(notBuilt);
  });
}

const isPage = ({ method, headers, url }: FastifyRequest): boolean =>
  (method === "GET" || method === "HEAD") &&
  !/^\/assets\//.test(url) &&
  /text\/html|\*\/\*/.test(headers.accept ?? "*/*");

const notBuilt = plainPage(
  "No pages yet",
  'The pages have not been built: run <code>npm run build</code> and load this page again. The API answers already: <a href="/api/docs">its description</a>.',
);
