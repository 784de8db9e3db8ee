import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { AppError, exit } from "../../base/index.ts";
import { loadBrief } from "../../ledger/index.ts";
import { type App, createServer } from "../../server/index.ts";
import type { Run } from "../command.ts";
import { openInBrowser } from "../open-browser.ts";
import { withLedger } from "../open-ledger.ts";
import { numberValue, textValue } from "../options.ts";
import { version } from "../version.ts";

/** Tried first, so that bookmarks go on working; 0 asks the system for a free one. */
const usualPort = 4747;

export const run: Run = (terminal, _args, options) =>
  withLedger(terminal, options, async (ledger) => {
    if (!(await loadBrief(ledger))) throw new AppError("ledger-no-brief", { folder: ledger.location });
    const token = randomBytes(18).toString("base64url");
    const onFault = (error: unknown) =>
      terminal.talk(`demarche: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const settings = { token, program: `demarche ${version()}`, warm: true, onFault };
    // The address on the command line and not the one that is shown: a database's may have a password.
    const app = await createServer(ledger, settings, textValue(options, "ledger"));
    try {
      const port = await listen(app, numberValue(options, "port"));
      const url = `http://127.0.0.1:${port}/?token=${token}`;
      terminal.out(`${url}\n`);
      terminal.talk("Only this machine can open it. Ctrl-C ends the server.\n");
      if (options.open === true) await openInBrowser(url);
      if (!terminal.signal.aborted) await once(terminal.signal, "abort");
    } finally {
      await app.close();
    }
    return exit.done;
  });

/** Only on the loopback address: nothing outside this machine can reach it. */
async function listen(app: App, asked: number | undefined): Promise<number> {
  const ports = asked === undefined ? [usualPort, 0] : [asked];
  for (const port of ports) {
    try {
      await app.listen({ host: "127.0.0.1", port });
      const address = app.server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
  throw new AppError("serve-port", { port: ports[0]! });
}
