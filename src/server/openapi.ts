import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { App } from "./app.ts";

/** Describes the routes that are added after it, at /api/docs for people and /api/openapi.json for programs. */
export async function describeRoutes(app: App, program: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Demarche",
        description: "The public record of one negotiation: docs/server.md tells how to serve and use it.",
        version: program.split(" ").at(-1)!,
        license: { name: "Apache-2.0" },
      },
      tags: [
        { name: "findings", description: "What the record shows; the same rows as the command line prints" },
        { name: "articles", description: "What was taken in, and what stands in it" },
        { name: "review", description: "What people say of statements" },
        { name: "brief", description: "What is negotiated, and how it is read" },
        { name: "report", description: "To keep and to send" },
        { name: "analysis", description: "Drafts, deals, stability and networks" },
        { name: "live", description: "What has changed" },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(JSON.stringify(app.swagger())),
  );
  await app.register(swaggerUi, { routePrefix: "/api/docs" });
}
