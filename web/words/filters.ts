/** Words of the filters that pages share. */
export const filters = {
  legend: "What counts",
  reviewed: "Reviewed only",
  firstHand: "First-hand only",
  source: "Source",
  anySource: "any source",
  from: "Said from",
  to: "until",
  surerThan: "Surer than",
  anySureness: "any",
  clear: "Count everything",
  more: "Filters",
};
