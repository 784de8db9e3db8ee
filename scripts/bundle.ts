/**
 * Joins the compiled files of the command into a few, in `dist/program`: part of `npm run build`. A command that loads
 * ten files instead of two hundred starts in half the time. All lie in one folder, so that a path beside a module
 * leads to the same place as in `dist/ROOM` and `src/ROOM`. What other programs import (`exports` in package.json)
 * stays as it was compiled.
 */
import { rolldown } from "rolldown";

/** Packages of many small files that commands need at their start; every other package is loaded as it was installed. */
const bundled = ["commander", "fastest-levenshtein", "yaml", "zod"];

const bundle = await rolldown({
  input: {
    main: "dist/cli/main.js",
    // Loaded by their file names: threads, and the model of the attributions.
    worker: "dist/intake/worker.js",
    "ledger-thread": "dist/server/ledger-thread.js",
    "draft-document-thread": "dist/intake/draft-document-thread.js",
    weights: "dist/reading/attribution/weights.js",
  },
  platform: "node",
  // The compiler has seen to the language already.
  tsconfig: false,
  external: (id) => /^[^./]/.test(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
});
await bundle.write({ dir: "dist/program", cleanDir: true });
await bundle.close();
