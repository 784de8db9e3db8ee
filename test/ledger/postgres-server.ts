import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A PostgreSQL server of our own in a temporary folder, reached by a socket in it and by no network. */
export interface PostgresServer {
  url: string;
  stop: () => Promise<void>;
}

/** Folder of PostgreSQL's programs, where this machine has them. */
export const postgresPrograms: string | undefined = globSync(
  "/usr/{lib/postgresql/*,local,local/pgsql}/bin",
).find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));

interface Account {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: there it runs as its usual account, or as nobody. */
const account: Account | undefined = process.getuid?.() === 0 ? accountOf("postgres") : undefined;

function accountOf(name: string): Account {
  const id = (flag: string, user: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8" }));
  try {
    return { uid: id("-u", name), gid: id("-g", name) };
  } catch {
    return { uid: id("-u", "nobody"), gid: id("-g", "nobody") };
  }
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-postgres-"));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const options = { ...account, cwd: folder, stdio: "ignore" as const };
  const initial = ["-D", data, "-U", "demarche", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale", "C"];
  execFileSync(join(programs, "initdb"), initial, options);
  const settings = ["-c", "listen_addresses=", "-c", "fsync=off", "-k", folder];
  const server = spawn(join(programs, "postgres"), ["-D", data, ...settings], options);
  const ended = new Promise((resolve) => server.on("close", resolve));
  const socket = join(folder, ".s.PGSQL.5432");
  while (!existsSync(socket) && server.exitCode === null) await sleep(20);
  return {
    url: `postgres://demarche@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
