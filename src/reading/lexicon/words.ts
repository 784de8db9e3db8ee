/** Words that carry no matter of their own. */
export const stopwords = new Set(
  `a an the this that these those and or but nor so yet if then than as at by for from in into of on onto off out over
  to up with within without about against between during through under until upon via per is are was were be been being
  am do does did done has have had having will would shall should can could may might must ought i you he she it we they
  me him her us them my your his its our their mine yours hers ours theirs who whom whose which what when where why how
  there here not n't no yes also only just even still very too more most much many some any each every all both either
  neither such own same other another one ones 's ’s s t ' ’ - – — , . ; : ! ? ( ) " “ ” ‘`
    .split(/\s+/)
    .filter(Boolean),
);

/** Forms that rules of spelling do not reach. */
export const irregularForms: Record<string, string> = {
  men: "man",
  women: "woman",
  children: "child",
  people: "person",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  went: "go",
  gone: "go",
  held: "hold",
  kept: "keep",
  left: "leave",
  lost: "lose",
  paid: "pay",
  sold: "sell",
  spent: "spend",
  said: "say",
  told: "tell",
  met: "meet",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  rose: "rise",
  risen: "rise",
  froze: "freeze",
  frozen: "freeze",
  shut: "shut",
  drew: "draw",
  drawn: "draw",
  fell: "fall",
  fallen: "fall",
  built: "build",
  bought: "buy",
  brought: "bring",
  sent: "send",
  led: "lead",
  chose: "choose",
  chosen: "choose",
  began: "begin",
  begun: "begin",
  fought: "fight",
  grew: "grow",
  grown: "grow",
  made: "make",
  ran: "run",
  won: "win",
  wrote: "write",
  written: "write",
  defence: "defense",
  centre: "center",
  labour: "labor",
  programme: "program",
  cheque: "check",
  licence: "license",
};
