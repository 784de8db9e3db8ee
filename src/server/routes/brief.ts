import { z } from "zod";
import { briefJsonSchema } from "../../brief/index.ts";
import { type App, errors, type Services } from "../app.ts";
import { errorBody } from "../errors.ts";
import {
  briefCheck,
  briefInput,
  briefPreview,
  briefSource,
  briefView,
  saved,
  suggestView,
} from "../schemas/brief.ts";

/** The brief: to look at, to check, to see what an edit would change, and to save. */
export function briefRoutes(app: App, { look, slow, write, readAll, program }: Services): void {
  app.get(
    "/api/brief",
    {
      schema: {
        summary: "The brief as YAML and as parsed",
        tags: ["brief"],
        response: { 200: briefView, ...errors },
      },
    },
    () => look.ask("brief", { program }),
  );
  app.get(
    "/api/brief/schema",
    {
      schema: {
        summary: "The JSON Schema of a brief, for completion",
        tags: ["brief"],
        response: { 200: z.looseObject({}), ...errors },
      },
    },
    async () => briefJsonSchema() as Record<string, unknown>,
  );
  app.put(
    "/api/brief",
    {
      schema: {
        summary: "Save the brief; the articles are then read again with it, and all reviews are kept",
        tags: ["brief"],
        body: briefInput,
        response: { 200: saved, 409: errorBody, ...errors },
      },
    },
    async ({ body }) => {
      const { hash } = await write("saveBrief", body);
      const { unread } = await look.ask("brief", { program });
      readAll();
      return { hash, unread };
    },
  );
  app.post(
    "/api/brief/check",
    {
      schema: {
        summary: "Every mistake of a brief, with its line and the mend",
        tags: ["brief"],
        body: briefSource,
        response: { 200: briefCheck, ...errors },
      },
    },
    ({ body }) => look.ask("checkBrief", body),
  );
  app.post(
    "/api/brief/preview",
    {
      schema: {
        summary: "What a brief would change: which statements come, go or move",
        tags: ["brief"],
        body: briefSource,
        response: { 200: briefPreview, ...errors },
      },
    },
    ({ body }) => slow.ask("previewBrief", body),
  );
  const suggestion = {
    summary: "People, names and terms that the articles use and the brief lacks",
    tags: ["brief"],
    response: { 200: suggestView, ...errors },
  };
  app.get("/api/brief/suggest", { schema: suggestion }, () => slow.ask("suggest", {}));
  app.post("/api/brief/suggest", { schema: { ...suggestion, body: briefSource } }, ({ body }) =>
    slow.ask("suggest", body),
  );
}
