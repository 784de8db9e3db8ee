import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * Builds the pages into dist/web. The server's policy allows no inline script or style and no data: address, so
 * nothing is inlined. `npx vite web` serves them while they are worked on, and passes /api on to a running
 * `demarche serve --port 4747`.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fontsAtOnceOrNever()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2023",
    cssTarget: ["chrome125", "firefox128", "safari18"],
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4747" } },
});

/** A font that comes late would move the page under the reader's eyes: it is then used from the next page on. */
function fontsAtOnceOrNever(): Plugin {
  return {
    name: "fonts-at-once-or-never",
    enforce: "pre",
    transform: {
      filter: { id: /@fontsource-variable\/.*\.css$/ },
      handler: (code) => code.replaceAll("font-display: swap", "font-display: optional"),
    },
  };
}
