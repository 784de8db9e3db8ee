import { AppError } from "../base/index.ts";

/** "s17": what people call statement number 17. */
export const statementId = (num: number): string => `s${num}`;
export const meetingId = (num: number): string => `m${num}`;

/** The number behind "s17"; "17" will do. */
export function parseStatementId(id: string): number {
  const found = /^s?([1-9]\d{0,8})$/i.exec(id);
  if (!found) throw new AppError("statement-unknown", { id });
  return Number(found[1]);
}
