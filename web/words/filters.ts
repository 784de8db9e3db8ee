/** Words of the filters that pages share. */
export const filters = {
  legend: "What counts",
  reviewed: "Reviewed only",
  firstHand: "First-hand only",
  source: "Source",
  anySource: "any source",
  said: "Said",
  anyDay: "on any day",
  lastDays: (days: number) => `in the last ${days} days`,
  between: "between…",
  from: "from",
  to: "until",
  surerThan: "Surer than",
  anySureness: "any",
  clear: "Count everything",
  more: "Filters",
};
