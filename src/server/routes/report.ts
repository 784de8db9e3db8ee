import type { FastifyReply } from "fastify";
import { z } from "zod";
import { type App, errors, type Services } from "../app.ts";
import { type ReportChoice, reportChoice } from "../schemas/report.ts";

/** The report as `demarche report` writes it: to be shown in a frame of this server's pages, or kept as a file. */
export function reportRoutes(app: App, { slow, program }: Services): void {
  app.get(
    "/api/report.html",
    {
      schema: {
        summary: "The report as one HTML page",
        tags: ["report"],
        querystring: reportChoice,
        response: { 200: z.string(), ...errors },
      },
    },
    async ({ query }, reply) => {
      const { text, asOf } = await slow.ask("report", { ...query, format: "html", program });
      // The page brings its own policy, which lets nothing run but its own script and style (src/publish/html).
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text)![1]!;
      reply.headers({
        "content-security-policy": `${plainOf(policy)}; frame-ancestors 'self'; sandbox allow-scripts allow-popups`,
        "x-frame-options": "SAMEORIGIN",
      });
      return sendText(reply, text, "text/html; charset=utf-8", query, `report-${asOf}.html`);
    },
  );
  app.get(
    "/api/report.md",
    {
      schema: {
        summary: "The report as Markdown",
        tags: ["report"],
        querystring: reportChoice,
        response: { 200: z.string(), ...errors },
      },
    },
    async ({ query }, reply) => {
      const { text, asOf } = await slow.ask("report", { ...query, format: "markdown", program });
      return sendText(reply, text, "text/markdown; charset=utf-8", query, `report-${asOf}.md`);
    },
  );
}

const plainOf = (attribute: string): string =>
  attribute.replace(/&(#39|#x27|apos|quot|amp);/g, (_, name: string) => characters[name]!);
const characters: Record<string, string> = { "#39": "'", "#x27": "'", apos: "'", quot: '"', amp: "&" };

function sendText(
  reply: FastifyReply,
  text: string,
  type: string,
  { download }: ReportChoice,
  name: string,
): FastifyReply {
  if (download) reply.header("content-disposition", `attachment; filename="${name}"`);
  // Bytes pass the serializer by: the schema is there for the description.
  return reply.type(type).header("cache-control", "no-store").send(Buffer.from(text));
}
