import type { Brief } from "../brief.ts";
import type {
  AliasSuggestion,
  PartySuggestion,
  PersonSuggestion,
  Suggestion,
  TermSuggestion,
} from "./suggestion.ts";

/**
 * Suggestions as YAML, ready to paste: each line stands as it would in a brief, under its party or issue, with how
 * often it occurs, where, and one sentence. What has no place yet stands in comments at the end.
 */
export function renderSuggestions(brief: Brief, suggestions: Suggestion[]): string {
  const people = suggestions.filter((each) => each.kind === "person");
  const parties = suggestions.filter((each) => each.kind === "party");
  const aliases = suggestions.filter((each) => each.kind === "alias");
  const terms = suggestions.filter((each) => each.kind === "term");
  const homeless = people.filter((person) => person.party === null).map(personLine);
  const unplaced = terms.filter((term) => term.issue === null).map(nameLine);
  const lines = [
    ...under("parties:", [
      ...brief.parties.flatMap(({ id }) => partyLines(id, people, aliases)),
      ...parties.map(newPartyLine),
    ]),
    ...under(
      "issues:",
      brief.issues.flatMap(({ id }) => issueLines(id, terms)),
    ),
    ...under("# People whose party the texts don't tell:", homeless).map(commented),
    ...under("# Words of demands and offers that touch no issue:", unplaced).map(commented),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function partyLines(party: string, people: PersonSuggestion[], aliases: AliasSuggestion[]): string[] {
  const own = aliases.filter((alias) => alias.party === party);
  const ofParty = own.filter(({ person }) => person === null).map(nameLine);
  const ofPeople = own.filter(({ person }) => person !== null).map(personAliasLine);
  const members = people.filter((person) => person.party === party).map(personLine);
  return under(`${party}:`, [...under("aliases:", ofParty), ...under("people:", members), ...ofPeople]);
}

function issueLines(issue: string, terms: TermSuggestion[]): string[] {
  return under(`${issue}:`, under("terms:", terms.filter((term) => term.issue === issue).map(nameLine)));
}

/** The lines indented below a heading; nothing where there are none. */
function under(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function personLine(person: PersonSuggestion): string {
  const aliases = person.aliases.length > 0 ? `, aliases: [${person.aliases.map(yamlText).join(", ")}]` : "";
  const role = person.role ? `, role: ${yamlText(person.role)}` : "";
  return `- {id: ${person.id}, name: ${yamlText(person.name)}${role}${aliases}} ${evidence(person)}`;
}

function newPartyLine(party: PartySuggestion): string {
  return `${party.id}: {name: ${yamlText(party.name)}} ${evidence(party)}`;
}

function nameLine(found: AliasSuggestion | TermSuggestion): string {
  return `- ${yamlText(found.name)} ${evidence(found)}`;
}

function personAliasLine(alias: AliasSuggestion): string {
  return `# for the aliases of ${alias.person}: ${yamlText(alias.name)} ${evidence(alias)}`;
}

function commented(line: string): string {
  return line.startsWith("#") ? line : `#${line}`;
}

/** "# 12 times in 5 articles; 03-vote: the sentence". */
function evidence({ count, articles, example }: Suggestion): string {
  const times = count === 1 ? "once" : `${count} times`;
  const where = articles === 1 ? "1 article" : `${articles} articles`;
  return `# ${times} in ${where}; ${example.article}: ${shortened(example.sentence.replace(/\s+/g, " "))}`;
}

function shortened(text: string, most = 160): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} ...`;
}

/** Plain where that is safe inside [] and {}, else in double quotation marks, which YAML shares with JSON. */
function yamlText(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} .'’&/-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
