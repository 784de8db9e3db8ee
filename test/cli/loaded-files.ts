/** For `node --import`: writes the address of every file of code that is loaded, a line each, to the file LOADED. */
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

registerHooks({
  load(url, context, next) {
    if (url.startsWith("file:")) appendFileSync(process.env.LOADED!, `${url}\n`);
    return next(url, context);
  },
});
