/** The folder with package.json, samples and what was built: above `src`, or above `dist` where this is compiled. */
export const packageRoot = new URL("../../", import.meta.url);
