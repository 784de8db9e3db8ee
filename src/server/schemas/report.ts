import { z } from "zod";
import { choice, day } from "./choice.ts";

export const reportChoice = choice.extend({
  since: day.optional().describe("tell the changes from this day on"),
  download: z.stringbool().optional().describe("as a file to keep"),
});
export type ReportChoice = z.output<typeof reportChoice>;
