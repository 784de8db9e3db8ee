const list = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** Nouns for people who speak for a party without being named. */
export const officialNouns = list(`
  official officials spokesman spokeswoman spokesperson spokespeople spokespersons representative representatives
  negotiator negotiators envoy envoys diplomat diplomats delegation delegations delegate delegates leader leaders
  leadership government governments authorities administration minister ministers ministry member members side team
  teams aide aides adviser advisers advisor advisors president chair chairman chairwoman chief head boss bosses source sources
  lawyer lawyers statement party parties cabinet parliament foreign general deputy press senior top secretary director executives
  executive commander commanders camp people counterpart counterparts president's lawmaker lawmakers senator senators
  lawyers ambassador ambassadors mediator mediators officer officers co-chair co-leader bench caucus management board`);

/** Words that may stand between a party's name and the noun for its officials. */
export const officialAdjectives = list(
  "senior top chief foreign prime deputy press presidential government defense defence finance lead leading main negotiating ruling security military unnamed state official own special",
);

/** "the two sides" and the like: every side of the negotiation. */
export const bothNouns = list(
  "sides side parties governments countries neighbours neighbors capitals delegations leaders teams nations rivals armies foes presidents camps",
);
export const bothWords = list("both two warring rival opposing four three");

/** "his party", "the group": the party of whoever was spoken of. */
export const groupNouns = list(
  "party government administration country group team camp organisation organization company firm movement bloc association ministry delegation side nation union faction caucus",
);

/** What somebody has put on the table. */
export const draftNouns = list(
  "draft plan paper document proposal proposals text offer package counterproposal counteroffer compromise framework blueprint deal letter bill",
);

/** Nouns for those who know and are nobody's speaker. */
export const outsiderNouns = list(
  `official officials source sources person people diplomat diplomats analyst analysts expert experts critic critics report reports newspaper
  newspapers adviser advisers aide aides lawyer lawyers observer observers insider insiders negotiator negotiators reporter reporters document statement
  spokesman spokeswoman spokesperson economist economists researcher researchers residents witness witnesses media agency sheet`,
);

/** Nouns that reporters use for one another when they speak of a party. */
export const partyKinds = [
  list("employers employer companies company firms operators owners management bosses"),
  list("union unions workers employees strikers staff branch"),
  list("government cabinet ministers authorities"),
  list("creditors lenders bondholders investors"),
  list("mediator mediators facilitators go-between"),
  list("rebels insurgents militants guerrillas fighters"),
];

/** Before a name; they close up with it. */
export const titles = list(
  "mr mrs ms miss dr prof gen col lt sir dame lord lady president minister secretary senator sen rep gov governor chancellor king queen mr. mrs. ms. dr. sen. rep. gen. gov.",
);
export const maleTitles = list("mr mr. sir lord king");
export const femaleTitles = list("mrs ms miss mrs. ms. dame lady queen");
export const femaleRoles = list("spokeswoman chairwoman congresswoman businesswoman queen princess");
export const maleRoles = list("spokesman chairman congressman businessman king prince");

/** Common given names, for "he" and "she" where the text gives no title. */
export const femaleNames = list(`
  agnes alice ana andrea angela anna anne annalena astrid audrey barbara beatrice birgit catherine caroline charlotte
  christine claire clara daniela diana donna elena elisabeth elizabeth ella emily emma erika eva fatima frances gabriela
  galina giorgia greta gro hanna hannah hanne heidi helen helena ida ilse inga ingrid irene irina isabel jacinda jane
  janet jennifer jessica joan johanna judith julia juliet kaja karin karen karoline kate katherine katie keiko kemi kim
  kirsten kristi laura layla lena lina linda lisa lucia lucy magda maia marta maria marian marie marine marion martha
  mary mathilde melissa mette mia michelle mirel miriam monica nadia nancy nicola nina nora olena olga ottilie patricia
  patty paula penny petra rachel rebecca ria rosa roberta ruth sandra sanna sanne sara sarah sharon silvia sofia sophie
  susan susanne svetlana sylvia tamar tatiana teresa theresa ursula valentina vera victoria viola yulia yvette zuzana`);
export const maleNames = list(`
  adam ahmed albert alexander alexei ali anders andrew andrii andriy anthony anton antonio arthur ben benjamin bernard
  bill boris brian bruno carl carlos charles chris christian christopher chuck dale dan daniel dario david davin dean
  dennis dick dirk dmitri dmitry donald edward emil emmanuel eric erik ernst ethan felix francis francois frank fred
  friedrich gary george gerald giovanni gregory gustav guy hakeem hans harold harry hassan heinrich henri henrik henry
  howard hugo ian idris igor ivan ivo jack jacob jakob james jan jared jason javier jd jean jeff jens jerome jim joe
  johan john jonas jonathan joren joris jose joseph josh juan karl keir ken kevin kirill klaus konrad kyrylo lars lee leon
  leo lindsey louis luc luca lucas luke manuel marc marco marcus mario mark markus martin matt matthew max michael mike
  mikkel mohammed mohammad nathan nicholas nick nicolas oleg oliver olivier oskar oscar otto owen pascal patrick paul
  pavel peter petr petro philip pierre rafael ralph raul richard robert rodrigo roger rolf roman ron ruben rustem ryan
  samuel scott sean sebastian serge sergei sergey simon stefan stephen steve steven sven thomas thom tim timothy tobias
  todd tom tomas tony ulf viktor vincent vladimir volodymyr walter wes will william xavier xi yuri yury yves`);
