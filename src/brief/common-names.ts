/**
 * Names that many share: "the president", "the ministry", "the delegation". Two parties may both have one, and which
 * of them a text means is told by the text; a proper name in two parties is a mistake in the brief.
 */

/** Offices and ranks: words that describe a person. Capitals are no difference. */
export const titleWords: ReadonlySet<string> = new Set(
  `admiral adviser advisor aide ambassador analyst attorney boss captain ceo chair chairman chairperson chairwoman chancellor
  brother chief coach daughter colonel commander commissioner congressman congresswoman coordinator counsel delegate deputy diplomat director doctor economist
  emissary envoy executive fellow foreign general governor head interior judge justice king labour labor lawmaker
  lawyer leader lieutenant major manager mayor mediator member minister ministers negotiator negotiators officer
  official officials organiser organizer parliamentarian partner premier president presidents prime prince princess
  principal queen rapporteur representative scientist secretary senator sergeant son son-in-law speaker special spokesman
  spokesperson
  spokespeople spokeswoman steward treasurer undersecretary vice whip`.split(/\s+/),
);

/** Bodies and groups: words that describe a party. */
export const bodyWords: ReadonlySet<string> = new Set(
  `administration agency agencies alliance allies army association assembly authority authorities bank bench bloc
  board body branch cabinet camp centre center central chamber coalition college command
  commission committee companies company confederation congress consortium convention corporation council country
  countries court creditors delegation delegations democrats department departments employers
  executive faction federation finance firm firms force forces foundation fund government governments group groups
  house institute investors kingdom leadership lenders management military ministry
  mission movement nation national neighbours neighbors office opposition organisation organization owners palace
  parliament parties party police presidency regime republic secretariat senate service services
  shareholders side society staff state states team trade treasury troops union unions west workers workforce
  largest smallest new old former acting interim senior of for and defence defense`.split(/\s+/),
);

/** Whether the word is an office or rank; "secretary-general" is. */
export function isTitleWord(word: string): boolean {
  return word
    .toLowerCase()
    .split("-")
    .every((part) => titleWords.has(part));
}

const articles = /^(?:the|a|an|his|her|its|their)\s+/i;

/** The form in which names are compared: without article, in lower case. */
export function comparableName(name: string): string {
  return name.replace(articles, "").toLowerCase();
}

/** Whether a name is a description that others may share: written without capitals, or of common words only. */
export function isCommonName(name: string): boolean {
  const words = name.replace(articles, "").split(/[\s-]+/);
  return words.every((word) => /^\p{Ll}/u.test(word) || isCommonWord(word.toLowerCase()));
}

function isCommonWord(word: string): boolean {
  return titleWords.has(word) || bodyWords.has(word);
}
