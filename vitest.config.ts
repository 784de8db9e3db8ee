import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled for comes at once on an idle machine; a busy one must not fail.
    expect: { poll: { timeout: 15_000 } },
  },
});
