/** This moment in UTC, to the millisecond: "2026-02-01T10:20:30.456Z". */
export const now = (): string => new Date().toISOString();

/** The same as part of a file name: "2026-02-01T10-20-30-456Z". */
export const nowInFileName = (): string => now().replace(/[:.]/g, "-");
