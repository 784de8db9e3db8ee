const phrases = (text: string) =>
  text
    .split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter(Boolean);

/** Verbs of saying that tell no stance; what is said follows, or stands before. */
export const reportingVerbs =
  phrases(`say, tell, add, note, state, write, post, explain, reply, respond, answer, announce, declare, stress, reiterate, repeat, claim, argue, maintain,
  report, inform, indicate, signal, hint, point out, emphasise, emphasize, underline, underscore, acknowledge, admit, confirm, affirm, assert, contend, believe, think, understand, recall,
  comment, observe, conclude, continue, tweet, remark, mention, warn, insist, suggest, predict, concede, reveal, disclose, make clear, caution, describe, call, put it, vow, swear,
  complain, quip, joke, counter, retort, estimate, argue that, be quoted as saying, be clear that, go on, quote, propose, threaten, promise, pledge, agree, deny, demand, urge, specify, clarify, feel, know, accuse, appear to suggest`);

/** Of those, the ones whose own stance governs what follows when nothing inside says otherwise. */
export const stancedReporting = new Set(
  "insist, suggest, propose, threaten, promise, pledge, agree, deny, demand, urge, vow, warn, complain, concede, call, confirm, acknowledge".split(
    ", ",
  ),
);

export const accordingTo = ["according to", "in the words of", "as told by"];

/** Verbs in their base form whose other forms no rule of spelling gives. */
export const irregularVerbs: Record<string, string> = {
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  being: "be",
  am: "be",
  "'re": "be",
  "’re": "be",
  "'m": "be",
  "'s": "be",
  "’s": "be",
  "’m": "be",
  has: "have",
  had: "have",
  having: "have",
  "'ve": "have",
  "’ve": "have",
  does: "do",
  did: "do",
  done: "do",
  doing: "do",
  said: "say",
  told: "tell",
  gave: "give",
  given: "give",
  held: "hold",
  put: "put",
  stuck: "stick",
  stood: "stand",
  wrote: "write",
  written: "write",
  fought: "fight",
  thought: "think",
  knew: "know",
  known: "know",
  felt: "feel",
  sought: "seek",
  brought: "bring",
  took: "take",
  taken: "take",
  went: "go",
  gone: "go",
  came: "come",
  left: "leave",
  swore: "swear",
  sworn: "swear",
  understood: "understand",
  threw: "throw",
  thrown: "throw",
  tore: "tear",
  torn: "tear",
  spoke: "speak",
  shut: "shut",
  bound: "bind",
  gotten: "get",
  got: "get",
  fell: "fall",
  made: "make",
  laid: "lay",
  kept: "keep",
  clung: "cling",
  struck: "strike",
  saw: "see",
  seen: "see",
  met: "meet",
  set: "set",
  forbade: "forbid",
  forbidden: "forbid",
  drew: "draw",
  let: "let",
  read: "read",
  hung: "hang",
  lost: "lose",
  began: "begin",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  "no.": "no",
  ruled: "rule",
  ruling: "rule",
  rules: "rule",
  used: "use",
  using: "use",
};

export const hedges =
  phrases(`may, might, could, perhaps, possibly, probably, maybe, likely, appear, appears, appeared, seem, seems, seemed, reportedly, apparently, supposedly, allegedly, signal, signals, signalled, signaled,
  hint, hints, hinted, unclear, uncertain, presumably, potentially, believed, thought, rumoured, rumored, suggested that, i think, i believe, i guess, we understand, we are told, in principle, expected`);

export const modals = new Set([
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "must",
  "should",
  "shall",
  "'ll",
  "’ll",
  "'d",
  "’d",
  "ca",
  "wo",
]);
export const obligations = new Set(["must", "should", "ought"]);

export const negations = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "nor",
  "neither",
  "cannot",
  "nobody",
  "nothing",
  "none",
  "hardly",
  "without",
]);

/** What opens a condition; the words that follow state it. */
export const conditionOpeners =
  phrases(`only if, only after, only when, only once, provided that, provided, providing, as long as, so long as, on condition that, on the condition that, in exchange for, in return for,
  if, once, unless, until, on one condition, as soon as, subject to, in return, assuming, not before`);
