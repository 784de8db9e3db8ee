import { bodyWords, isTitleWord } from "../common-names.ts";
import type { CapitalRun, Capitals } from "./capitals.ts";
import type { KnownNames } from "./known-names.ts";
import type { AliasSuggestion, PersonSuggestion } from "./suggestion.ts";
import { byCount, mostFrequent, Tally } from "./tally.ts";

/** What a run of capitals tells about the person that it names. */
interface Sighting {
  run: CapitalRun;
  /** Without titles. */
  name: string;
  /** "chief negotiator", from the words before the name or the apposition after it. */
  role: string;
  /** Whether somebody says something here, or bears a title. */
  isPerson: boolean;
  party: string | null;
}

const courtesy = new Set(
  "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Baroness Rev Sheikh".split(" "),
);
const mediaWords = new Set(
  "Agency Broadcasting Channel Chronicle Courier Daily Gazette Herald Journal Magazine News Post Press Radio Review Television Times Tribune TV Weekly Wire".split(
    " ",
  ),
);
const speech =
  "said|says|told|tells|added|adds|wrote|writes|insisted|warned|argued|called|calls|announced|denied|confirmed|asked|replied|declined|rejected|proposed|demanded|accepted|stressed|noted|claimed|explained|suggested";
const saysAfter = new RegExp(`^,?["”]?\\s(?:also\\s|later\\s|has\\s|had\\s)?(?:${speech})\\b`);
const saysBefore = new RegExp(`\\b(?:${speech})\\s$`);

/** People who speak or bear a title in the texts and are not in the brief, most told of first. */
export function findPeople(
  { runs, ordinary }: Capitals,
  known: KnownNames,
): (PersonSuggestion | AliasSuggestion)[] {
  const sightings = runs.map((run) => sight(run, known)).filter(({ name }) => couldBePerson(name));
  const byName = Map.groupBy(sightings, ({ name }) => name);
  const found = [...byName].flatMap(([name, seen]) => {
    const surname = surnameOf(name);
    if (surname === name || known.has(name)) return [];
    const personal = seen.filter((sighting) => sighting.isPerson);
    // "Corvane Terminals said": a surname that is also a word of the language needs a title beside it.
    const isNamed = ordinary.has(surname.toLowerCase())
      ? personal.some(({ role }) => role !== "")
      : personal.length > 0;
    const bySurname = byName.get(surname.split(" ").at(-1)!) ?? [];
    return isNamed || known.personLike(name) ? suggest(name, [...seen, ...bySurname], known) : [];
  });
  return withOwnIds(byCount(found), known);
}

function sight(run: CapitalRun, known: KnownNames): Sighting {
  // "Tarvonian President Ann Lee", "State Ben Ray" (after "Secretary of"): the name begins after the office.
  const office = run.words.findLastIndex(isOffice) + 1;
  // "EU Ann Lee", as in "ambassador to the EU Ann Lee".
  const first = known.has(run.words[office] ?? "") && run.words.length - office > 2 ? office + 1 : office;
  const name = run.words.slice(first).join(" ");
  const titles = run.words.slice(0, first).filter((word) => isTitleWord(word));
  const role = singular([roleBefore(run.before), ...titles].filter(Boolean).join(" ").toLowerCase());
  const apposition = roleAfter(run.after);
  const speaks = saysAfter.test(run.after) || saysBefore.test(run.before);
  const isPerson = first > 0 || role !== "" || apposition !== "" || speaks;
  return { run, name, role: apposition || role, isPerson, party: partyOf(run, apposition, known) };
}

function isOffice(word: string): boolean {
  return courtesy.has(word) || isTitleWord(word) || bodyWords.has(word.toLowerCase());
}

/** Of two to four words, or a surname alone; the first may be initials, "JD". */
function couldBePerson(name: string): boolean {
  const words = name.split(" ");
  const isBody = words.some(
    (word, at) => mediaWords.has(word) || (isAcronym(word) && (at > 0 || word.length > 2)),
  );
  return name !== "" && words.length <= 4 && !isBody;
}

export function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** "the employers' chief negotiator, " gives "chief negotiator". */
function roleBefore(before: string): string {
  const words = before.replace(/,?\s*$/, "").split(" ");
  const from = words.findLastIndex((word) => !isTitleWord(word));
  return words.slice(from + 1).join(" ");
}

/** ", secretary of the union's branch, told" gives "secretary of the union's branch". */
function roleAfter(after: string): string {
  const apposition = /^,\s(?:the\s|a\s|an\s)?([^,.;:“”"]{3,80}?)(?:[,.;]|$)/u.exec(after)?.[1] ?? "";
  const words = apposition.split(" ");
  const title = words.findIndex((word) => isTitleWord(word));
  const introduced = words
    .slice(0, title)
    .some((word) => /^(?:with|who|which|that|as|and|but|in|at|on|to|by)$/.test(word));
  return title >= 0 && title < 4 && words.length <= 8 && !introduced ? apposition : "";
}

/** "chief negotiators" of two people is "chief negotiator" of each. */
function singular(role: string): string {
  const shorter = role.replace(/s$/, "");
  return isTitleWord(shorter.split(" ").at(-1)!) ? shorter : role;
}

/** The party named in the words that introduce the person, if any. */
function partyOf(run: CapitalRun, apposition: string, known: KnownNames): string | null {
  const introduction = run.before
    .split(/[,;:“”"]/)
    .slice(-2)
    .join(" ")
    .slice(-60);
  const belonging = /^\s(?:of|from|for)\s.{0,40}/.exec(run.after)?.[0] ?? "";
  return known.partyAfter(apposition) ?? known.partyAfter(belonging) ?? known.partyBefore(introduction);
}

function suggest(name: string, seen: Sighting[], known: KnownNames): (PersonSuggestion | AliasSuggestion)[] {
  const tally = new Tally();
  for (const sighting of seen)
    tally.add(sighting.run.sentence, Number(sighting.isPerson) + Number(sighting.name === name));
  const { count, articles, example } = tally;
  const like = known.personLike(name);
  if (like) {
    return [{ kind: "alias", name, count, articles, example, party: like.party.id, person: like.person.id }];
  }
  const role = mostFrequent(seen.map((sighting) => sighting.role).filter(Boolean)) ?? "";
  const party = mostFrequent(seen.map((sighting) => sighting.party).filter((each) => each !== null)) ?? null;
  const aliases = seen.some((sighting) => sighting.name !== name) ? [surnameOf(name)] : [];
  return [{ kind: "person", id: "", name, role, party, aliases, count, articles, example }];
}

/** "Ann van der Berg" gives "van der Berg". */
export function surnameOf(name: string): string {
  return /(?:\s\p{Ll}+)*\s(\S+)$/u.exec(name)?.[0].trim() ?? name;
}

/** The surname as id, with the first name before it where that is taken. */
function withOwnIds<Each extends PersonSuggestion | AliasSuggestion>(
  found: Each[],
  known: KnownNames,
): Each[] {
  const taken = new Set(known.ids);
  return found.map((each) => {
    if (each.kind === "alias") return each;
    const short = asId(surnameOf(each.name));
    const id = taken.has(short) ? asId(each.name) : short;
    taken.add(id);
    return { ...each, id };
  });
}

export function asId(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
