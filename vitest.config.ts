import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a test waits for comes as soon as it can; a busy machine must not make it fail.
    expect: { poll: { timeout: 20_000 } },
    // Nor must one on which a browser starves: what ran out of time, and only that, is tried once more.
    retry: { count: 1, condition: /Timeout|timed out|did not succeed in time/ },
  },
});
