import { type ExitStatus, exit } from "../base/index.ts";

export async function main(_args: string[]): Promise<ExitStatus> {
  return exit.done;
}
