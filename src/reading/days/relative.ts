import { addDays, addMonths, type Day, monthOf, weekdayAfter, weekdayBefore } from "../../base/index.ts";
import { lastNumbered } from "./calendar.ts";
import { type Bearings, type DayKind, type Phrase, type Stretch, wordAt } from "./stretch.ts";
import { tenseAt } from "./tense.ts";

const counts = new Map<string, number>(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, index) => [word, index + 1],
  ),
);
for (const one of ["a", "an"]) counts.set(one, 1);
counts.set("couple", 2);

const unitDays = new Map([
  ["day", 1],
  ["days", 1],
  ["night", 1],
  ["nights", 1],
  ["evening", 1],
  ["week", 7],
  ["weeks", 7],
  ["fortnight", 14],
  ["month", 30],
  ["months", 30],
]);

const partsOfDay = new Set([
  "morning",
  "afternoon",
  "evening",
  "night",
  "day",
  "lunchtime",
  "noon",
  "midday",
]);

/** "11th", as in "on the 11th". */
export const numbered = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** The day of "yesterday", "two days ago", "the night before", "last week" around the word at `index`. */
export function readRelative(stretch: Stretch, index: number, bearings: Bearings): Phrase | null {
  const { reference, lastNamed } = bearings;
  const word = wordAt(stretch, index);
  const before = wordAt(stretch, index - 1);
  const plain = (day: Day, kind: DayKind, from = index, to = index + 1): Phrase => ({
    from,
    to,
    day,
    kind,
    until: null,
  });
  const offset = { today: 0, tonight: 0, overnight: 0, yesterday: -1, tomorrow: 1 }[word];
  if (offset !== undefined) return plain(addDays(reference, offset), "relative");
  const counted = readCounted(stretch, index, bearings);
  if (counted) return counted;
  const anaphor = readAnaphor(stretch, index, lastNamed ?? reference);
  if (anaphor) return anaphor;
  if (partsOfDay.has(word) && word !== "day" && before === "this")
    return plain(reference, "relative", index - 1);
  if (word === "night" && before === "last") return plain(addDays(reference, -1), "relative", index - 1);
  if (word === "weekend") return readWeekend(stretch, index, reference);
  if (word === "week" || word === "month") return readPeriod(stretch, index, bearings);
  const number = numbered.exec(word);
  if (number && before === "the" && !isNamedThing(stretch, index + 1)) {
    const day = lastNumbered(Number(number[1]), reference);
    return day === null ? null : plain(day, "date", index - 1);
  }
  return null;
}

/** "the 11th hour", "the 7th round": a number of something else. */
function isNamedThing({ tokens, end }: Stretch, index: number): boolean {
  return index < end && /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(tokens[index].pos);
}

/** "two days ago", "three weeks earlier", "a day later", "the day before". */
function readCounted(stretch: Stretch, index: number, { reference, lastNamed }: Bearings): Phrase | null {
  const unit = unitDays.get(wordAt(stretch, index));
  const direction = wordAt(stretch, index + 1);
  const sign = { ago: -1, earlier: -1, before: -1, later: 1 }[direction];
  if (unit === undefined || sign === undefined) return null;
  const word = wordAt(stretch, index - 1);
  const count = counts.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : word === "the" ? 1 : null);
  if (count === null || (direction === "before" && startsClause(stretch, index + 2))) return null;
  const from = direction === "ago" ? reference : (lastNamed ?? reference);
  const whole = addDays(from, sign * unit * count);
  const named = { from: index - 1, to: index + 2, until: null };
  if (unit === 1) return { ...named, day: whole, kind: direction === "ago" ? "relative" : "anaphor" };
  const month = unit === 30 ? addMonths(from, sign * count) : monthOf(whole);
  return { ...named, day: month, kind: unit === 30 ? "month" : "week" };
}

/** After "the day before": whether what it comes before is told here, so that no earlier day is meant. */
function startsClause({ tokens, end }: Stretch, index: number): boolean {
  return index < end && /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(tokens[index].pos);
}

/** "that night", "the same day", "the following day", "later in the day", "hours later". */
function readAnaphor(stretch: Stretch, index: number, lastNamed: Day): Phrase | null {
  const word = wordAt(stretch, index);
  const before = wordAt(stretch, index - 1);
  const plain = (days: number): Phrase => ({
    from: index - 1,
    to: index + 1,
    day: addDays(lastNamed, days),
    kind: "anaphor",
    until: null,
  });
  if (word === "hours" || word === "hour") {
    return /^(?:later|earlier|before)$/.test(wordAt(stretch, index + 1)) ? plain(0) : null;
  }
  if (!partsOfDay.has(word)) return null;
  if (before === "that" || before === "same") return plain(0);
  if (before === "next" || before === "following") return plain(1);
  if (before === "previous" || before === "preceding") return plain(-1);
  const sameDay =
    word === "day" && before === "the" && /^(?:in|earlier|later)$/.test(wordAt(stretch, index - 2));
  return sameDay ? plain(0) : null;
}

function readWeekend(stretch: Stretch, index: number, reference: Day): Phrase {
  const before = wordAt(stretch, index - 1);
  const tense = tenseAt(stretch.tokens, index, stretch.from, stretch.end);
  const past = weekdayBefore(reference, 6);
  const day =
    before === "next" || (before !== "last" && tense === "future") ? weekdayAfter(reference, 6) : past;
  return {
    from: index - 1 < stretch.from ? index : index - 1,
    to: index + 1,
    day,
    kind: "weekend",
    until: null,
  };
}

/** "last week", "earlier this month", "next week", "the previous month". */
function readPeriod(stretch: Stretch, index: number, { reference, lastNamed }: Bearings): Phrase | null {
  const before = wordAt(stretch, index - 1);
  const word = wordAt(stretch, index);
  const steps = { last: -1, past: -1, previous: -1, this: 0, next: 1, following: 1, coming: 1 }[before];
  if (steps === undefined) return null;
  const base = before === "previous" || before === "following" ? (lastNamed ?? reference) : reference;
  const named = { from: index - 1, to: index + 1, until: null, ahead: steps > 0 && base === reference };
  if (word === "month") return { ...named, day: addMonths(base, steps), kind: "month" };
  return { ...named, day: monthOf(addDays(base, steps * 7)), kind: "week" };
}
