import { count, list } from "./findings.ts";

/** Words of the page of deals. Everything it shows is worked out from assumptions, and says so. */
export const deals = {
  title: "Deals",
  heading: "What could all sign?",
  assumed: (name: string) => `Every value here is an assumption: ${name}.`,
  assumedWhy: "No number of it was said by a party.",
  lede: (zone: string, packages: string) =>
    `${zone} of ${packages} packages keep within everybody’s assumed limits: no red line crossed, no least value missed.`,
  between: (least: string, most: string) => `Between ${least} and ${most}`,
  unknowns: (many: number) =>
    `${count(many, "option")} that the assumptions leave out count as the worst for the party.`,
  releases: "No package keeps within everybody’s limits. It would take that these red lines are given up:",
  noRelease: "No package keeps within everybody’s limits, whichever red lines are given up.",
  start: {
    title: "Deals start from assumptions",
    words: [
      "What a package is worth to a party, nobody has said. An analyst assumes it: the order of issues and options, red lines, what a deal must be worth at least, each with a reason.",
      "The assumptions stay in this browser and in your file; the ledger keeps none.",
    ],
    make: "Start from what was said",
    made: "Correct it first: the order of issues in it is nobody’s.",
    nothing: "The sides have not been heard on anything yet.",
    file: "Open a file",
  },
  edit: {
    title: "Assumptions",
    open: "Change the assumptions",
    label: "Assumptions, as YAML",
    apply: "Work it out",
    save: "Save as a file",
    forget: "Put them away",
    problems: (many: number) => `${count(many, "problem")} to mend`,
    line: (line: number) => `Line ${line}`,
    list: "Every number that was assumed",
    columns: {
      party: "Party",
      issue: "Issue",
      option: "Option",
      what: "What",
      value: "Value",
      basis: "How it came about",
    },
  },
  builder: {
    title: "One package",
    slider: (issue: string) => `${issue}: option`,
    option: (issue: string) => `${issue}: pick an option`,
    draft: "Take a draft as a package",
    draftNone: "choose a draft",
    draftOpen: (issues: string[]) =>
      `The draft leaves open: ${list(issues)}. There the options stand as they were.`,
    draftSeveral: (issues: string[]) => `The draft settles several options of: ${list(issues)}.`,
    keep: "Keep it beside",
    infeasible: "It has a combination that the assumptions exclude.",
  },
  party: {
    worth: (worth: string) => `worth ${worth} of 100`,
    accepts: "within its assumed limits",
    refuses: "outside its assumed limits",
    below: (reservation: string) => `below the ${reservation} that it needs at least`,
    crosses: (options: string[]) =>
      `crosses its red ${options.length === 1 ? "line" : "lines"}: ${list(options)}`,
    conceded: (amount: string) => `gives up ${amount} of its best`,
    parts: "What it is made of",
    of: (value: string, most: string) => `${value} of ${most}`,
    bar: (name: string, worth: string, reservation: string) =>
      `${name}: worth ${worth} of 100, needs ${reservation} at least`,
  },
  more: {
    exceeded: (countOf: string) => `${countOf} packages are worth as much to all and more to some.`,
    best: "No package is worth as much to all and more to some.",
    better: "Better for some, worse for nobody",
    swaps: "Two changes that leave nobody worse",
    swap: (issue: string, from: string, to: string) => `${issue}: ${from} → ${to}`,
    nearest: (changes: number, packages: string) =>
      `Nearest within everybody’s limits: ${count(changes, "issue")} to change; ${packages} lie that near.`,
    nearestNone: "No package keeps within everybody’s limits.",
    show: "Show",
    showLong: (what: string) => `Show ${what} as the package`,
  },
  frontier: {
    title: "The frontier",
    help: "Each point is a package that no other matches for all and exceeds for some. The ring is your package; crosses are what the rules choose. Filled points keep within everybody’s limits.",
    label: (x: string, y: string, points: number) =>
      `Picture of ${count(points, "point")}: what a package is worth to ${x} and to ${y}. The candidates below tell the same in numbers.`,
    across: "Across",
    up: "Up",
    shown: (shown: number, all: number) => `${shown} of ${all} points are shown.`,
    slack: "The frontier is thinned out: it may be short of the best by a little.",
  },
  candidates: {
    title: "Candidates side by side",
    yours: "Your package",
    kept: (number: number) => `Kept ${number}`,
    drop: (name: string) => `Put ${name} away`,
    dropShort: "Put away",
    more: (many: string) => `${many} more packages are worth the same`,
    worth: "Worth",
    issue: "Issue",
    measure: (measure: string, value: string) => `${measure}: ${value}`,
  },
  division: {
    title: "If issues could be divided",
    words: (points: string) => `Adjusted winner gives each side ${points} of its 100 points:`,
    share: (issue: string, share: string, first: string, second: string) =>
      share === "1"
        ? `${issue} to ${first}`
        : share === "0"
          ? `${issue} to ${second}`
          : `${issue}: ${share} of it to ${first}`,
  },
};
