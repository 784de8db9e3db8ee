import { expect, test } from "vitest";
import { AppError } from "../src/base/index.ts";

test("an error fills in what was found", () => {
  expect(new AppError("file-missing", { file: "a.txt" }).message).toContain("'a.txt'");
});
