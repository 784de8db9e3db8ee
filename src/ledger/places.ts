import { join } from "node:path";

/** What lies where in a ledger's folder. */
export const folderName = ".demarche";
export const ledgerFile = (folder: string): string => join(folder, "ledger.db");
export const backupsFolder = (folder: string): string => join(folder, "backups");
/** The brief's copy, which the analyst may edit. */
export const briefFile = (folder: string): string => join(folder, "brief.yaml");
