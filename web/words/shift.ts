/** Words between those that shifts share with the report (findings.ts). */
export const shift = {
  on: "on",
  change: (from: string, to: string) => `, from ${from} to ${to}`,
  hearsay: "hearsay",
};
