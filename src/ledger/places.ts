import { join } from "node:path";

/** What lies where in a ledger's folder. */
export const folderName = ".demarche";
export const ledgerFile = (folder: string): string => join(folder, "ledger.db");
export const backupsFolder = (folder: string): string => join(folder, "backups");
/** The facts of every statement, ready to be read (facts-cache.ts). */
export const factsCacheFile = (folder: string): string => join(folder, "facts.cache");
/** A copy of the brief that holds, to look at. */
export const briefFile = (folder: string): string => join(folder, "brief.yaml");
