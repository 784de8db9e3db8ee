import type { Stance } from "../statement.ts";

/**
 * Words that tell a stance. Verbs stand in their base form and match in every form; adverbs may stand between the words.
 * `after`: the holder is the subject and the matter follows ("rejected the offer"). `on`: the matter is the subject and
 * the holder is whoever says so ("the offer is unacceptable").
 */
export interface CueLines {
  stance: Stance;
  after: string;
  /** As `after`, but only sometimes a position: the matter must fit well. */
  weak: string;
  on: string;
}

export const cueLines: CueLines[] = [
  {
    stance: "demands",
    after: `demand, insist, insist on, insist that, call for, call on, call upon, urge, want, press for, push for, lobby for,
      seek, require, hold out for, demand for, request, ask for, appeal for, appeal to, campaign for, fight for, stick to, stand by,
      stick by, stand firm on, press, be pressing, pressure, argue for, need, be adamant, be adamant that, make clear that, would like, would prefer,
      prefer, favor, favour, be entitled to, set out, set a deadline, give until, expect, aim for, be after, will only sign,
      hold fast to, hold to, cling to, plead with, call to, implore, instruct, order, command, be determined to, determined to, vow to, maintain demand, repeat demand, renew demand, reaffirm demand, reiterate demand, repeat call, renew call,
      red line be, red line have be, priority be, condition be, demand be, goal be, aim be, be committed to, strive for, warn that`,
    weak: "ask, hope for, hope, believe in, wish, be keen on, be keen to, look for, advocate, defend, champion, remain, try to, attempt to, set, need to see, look to, deserve",
    on: `be essential, be vital, be necessary, be indispensable, be a must, be a condition, be a precondition, be the only way,
      be non-negotiable, be not negotiable, be a priority, be the priority, be the first demand, be crucial, be key, be the key,
      be a red line, be imperative, be needed, be required, be overdue, be critical, be paramount, be a prerequisite, be a requirement`,
  },
  {
    stance: "proposes",
    after: `propose, not go beyond, not go above, not go further than, go no further than, offer, suggest, put forward, table, float, present, submit, recommend, volunteer, be ready to, be prepared to, ready to, prepared to, willing to, offer up,
      be willing to, stand ready to, promise, pledge, commit to, guarantee, lay out, come up with, plan to, intend to, bring forward,
      unveil, put on the table, offer to, agree to provide, move to, threaten to, threaten with, threaten, be ready for, be prepared for,
      raise the possibility of, raise the prospect of, raise the idea of, counteroffer, be planning to, be going to, announce plan`,
    weak: "announce, prepare, give, hint at, expect to, bring up, advance, pave the way for, aim to, include, contain, envisage, envision, foresee, provide for, stipulate, call to, work on, set up, announced that, decide to, opt for, decide on",
    on: "be the best way, be the best option, be the way forward, be the solution, be a better way",
  },
  {
    stance: "accepts",
    after: `accept, be able to accept, be able to agree to, agree, agree to, agree on, agree with, agree that, back, support, welcome, endorse, approve, approve of, embrace,
      sign up to, go along with, live with, concede, be open to, open to, withdraw objection to, drop opposition to, lift objection to, lift veto, be fine with, be happy with, be happy to, be ok with, be okay with, adopt, bow to,
      consent to, vote for, vote in favor of, vote in favour of, be in favor of, be in favour of, say yes to, be for, drop its objection to, drop objection to, give in to,
      give way on, acquiesce, not mind, be receptive to, have nothing against, be comfortable with, be satisfied with, see merit in,
      have no objection to, have no problem with, have no difficulty with, have no quarrel with, raise no objection to, not stand in the way of, not block, sign, sign off on, hail, praise, applaud, confirm, acknowledge, commit,
      reach an agreement on, strike a deal on, settle for, love, like, yield on, be content with, come round to, come around to, nod through, relent on, swallow, stomach, consent`,
    weak: "allow, permit, let, join, recognise, recognize, respect, describe as positive, describe as constructive, call constructive, appreciate, enjoy, celebrate, ratify, pass, grant, keep, continue",
    on: "be acceptable, be fine, be a good basis, be a basis, be a step in the right direction, be workable, be reasonable, be welcome, be not a problem, be a good idea, be a good deal, be fair, be agreeable, be possible, be on the table, serve as basis, form basis, be basis, provide basis, be achievable, be ready, make sense",
  },
  {
    stance: "undecided",
    after: `consider, study, examine, review, weigh, be yet to, have yet to, have not decide, not decide, decline to say, refuse to say, decline to comment,
      refuse to comment, leave open, take no position, rule nothing out, keep option open, be not sure, be unsure, reserve judgement, reserve judgment,
      drop demand, drop condition, drop insistence, abandon demand, drop call, decline to answer, have no position, not take a decision, be undecided, be divided, be divided over, be split,
      keep open, will decide, be still decide, not say whether, give no answer, be still studying, take time, wait for, wait and see, neither confirm nor deny,
      not comment, not make up mind, withdraw proposal, withdraw plan, not reach decision, not take decision, not take position, not discuss, make no promise, take no decision, make no decision, not make decision, have no mandate, reserve position, withdraw request, withdraw demand, withdraw offer, soften demand, not commit, not committed to, be not committed to, not respond, not say, be noncommittal about, will study, undertake to study, ask for time, not rule out, not exclude, not been decided, have no view, take no view, not take view, come to no view, not come to view, not say either, keep its counsel, hold judgment on, evade, sidestep, take under advisement, look at, think about, mull, be noncommittal, be silent on, be silent about, avoid, consult on, consult, put to member, seek clarification, have question about, leave to`,
    weak: "discuss, explore, talk about, negotiate, assess, postpone, analyse, analyze, debate, explore whether, wonder",
    on: "need more work, need work, need additional work, need further work, need time, be premature, be too early, be not clear, be unclear, be open, be under discussion, be negotiable, remain open, be undecided, remain to be decided, be a matter for, be unresolved, be not settled, remain unresolved, be to be discussed, deserve study, depend on, be up to, require further work, be not final",
  },
  {
    stance: "opposes",
    after: `oppose, criticise, criticize, object to, object, have doubt, have serious doubt, have concern, have reservation, question, be reluctant, reluctant to, opposed to, wary of, sceptical of, skeptical of, critical of, maintain objection, repeat objection, be skeptical, be sceptical, dislike,
      be wary of, be concerned about, be worried about, resist, push back, warn against, warn of, complain, complain about, be against, be opposed to, be hesitant, hesitate, balk at, bristle at, take issue with,
      be unhappy, be uneasy, be cool towards, be cool to, condemn, denounce, decry, deplore, protest against, protest, disagree with, disagree, be critical of, fight against, campaign against, express concern, express doubt, express scepticism, express skepticism, voice scepticism, voice skepticism, voice concern, voice doubt, voice objection, raise objection, cast doubt on, have misgiving, find fault with, pour cold water on, raise concern, raise doubt,
      not like, not want, be lukewarm, speak against, argue against, stop short of, challenge, attack, slam, blast, baulk at, frown on, be not keen on, be no fan of, have little appetite for, be unenthusiastic, fear, be doubtful`,
    weak: "worry, caution, regret, avoid, blame, accuse, sue, mock, doubt, be disappointed, lament",
    on: "be not enough, be insufficient, be inadequate, be a bad idea, be a mistake, be not the right time, be worrying, be problematic, be unfair, be dangerous, be wrong, be too little, be disappointing, fall short, not go far enough, be unhelpful, be unreasonable, be unwise, be risky, be premature to, make no sense, be illegal, be too much, be hard to accept, be difficult to accept, be hard to swallow, be not realistic, be unrealistic, be too short, be too long, be too little, be too late, be too early to, be too low, be too high, go too far, be a trap, be harmful, raise question",
  },
  {
    stance: "rejects",
    after: `reject, not sign, not sign for, never sign, never sign for, refuse, refuse to, rule out, dismiss, turn down, spurn, deny, veto, block, decline to accept, decline to sign, decline to agree, decline to meet, decline, say no to, walk away from, scrap, repudiate,
      shut the door on, close the door on, close the door to, vote against, vote down, strike down, throw out, rebuff, snub, never accept, deny that, have no intention of, be unable to, be unwilling to, unwilling to, unable to, maintain refusal, repeat refusal, refuse any, reject any, hear nothing of, not hear of, want nothing to do with, have no time for, refuse point blank, stand against, reject idea of, reject call for, not agree to, be far from, have no plan to, tear up, stop, halt, exclude, vow never to, rebuke, torpedo, brush off, brush aside, be not prepared to, be not going to, boycott, defy, fail to agree, disavow, pull out of, withdraw from talk, rebut, put paid to, resist any, have no interest in, be not interested in, hold no interest, bar, prohibit, ban, forbid`,
    weak: "ignore, avoid, end, cancel, abandon, suspend, cut, deny any, contradict, refute, leave",
    on: "be unacceptable, be out of the question, be off the table, be a non-starter, be a nonstarter, be not on the table, be impossible, be unthinkable, be not acceptable, be dead on arrival, be a step too far, be not an option, be no option, be dead, be a red line for, be not up for discussion, be not up for negotiation, be inconceivable, be untenable, be intolerable, be excluded, be ruled out, be not going to happen, will not happen, be not possible, be over, hold no interest, be null and void, be unconstitutional, be not in the cards, be not for sale, be not for haggling, be not up for debate, be not up for grabs, be no good, be a deal breaker, be a dealbreaker, be an insult, be a joke, be a disgrace, be an outrage, be an affront, be a slap in the face, be laughable, be derisory, be a provocation, be absurd",
  },
];

/** Nouns that tell a stance of whoever has them: "its refusal to", "the union's demand for". */
export const stanceNouns: { stance: Stance; nouns: string }[] = [
  {
    stance: "demands",
    nouns:
      "demand, insistence, call, condition, requirement, red line, precondition, priority, push, goal, claim, desire, ultimatum, request, mandate, bid, pursuit, quest, drive, plea, appeal, wish, ambition, determination",
  },
  {
    stance: "proposes",
    nouns:
      "offer, proposal, suggestion, idea, readiness, willingness, pledge, promise, threat, plan, decision, move, intention, intent, vow, commitment, assurance, effort, attempt, order, announcement",
  },
  { stance: "accepts", nouns: "support, acceptance, approval, backing, endorsement, agreement" },
  {
    stance: "opposes",
    nouns:
      "opposition, objection, doubt, reservation, criticism, reluctance, concern, resistance, hesitation, scepticism, skepticism, complaint, misgiving",
  },
  { stance: "rejects", nouns: "refusal, rejection, veto, denial, unwillingness, boycott" },
];

/** Attitudes: the article's own voice, unless it says who said so (rule 8 of the guidelines). */
export const attitudes = new Set(
  `want, need, prefer, would like, would prefer, be keen on, be keen to, be reluctant, reluctant to, opposed to, wary of, sceptical of, skeptical of, critical of, ready to, prepared to, willing to, unwilling to, unable to, open to, have doubt, have serious doubt, be wary of, be sceptical, be skeptical, be open to, be ready to, be prepared to,
  be willing to, be against, be for, be in favor of, be in favour of, favor, favour, like, dislike, not like, not want, hope, hope for, fear, expect, seek, be adamant, be adamant that, be determined to, be unhappy, be after, be fine with,
  be happy with, be yet to, have yet to, be not prepared to, be opposed to, be divided, be divided over, love, intend to, plan to, be planning to, have no interest in, be concerned about, be worried about, have concern,
  have reservation, stick to, resist, be hesitant, hold no interest, red line be, red line have be, priority be, condition be, demand be, goal be, aim be, be uneasy, be lukewarm, be split, be undecided, strive for, cling to, aim for, look to`
    .split(",")
    .map((cue) => cue.trim().replace(/\s+/g, " ")),
);

/** Deeds: "stop", "leave". Under another cue ("called on them to stop the strike") they belong to the matter. */
export const actions = new Set(
  `stop, halt, end, cut, cancel, abandon, suspend, leave, scrap, ban, bar, prohibit, forbid, exclude, allow, permit, let, join, recognise, recognize, pass, grant, order, keep, continue, give, withdraw from talk, pull out of, drop demand,
  set, set up, remain, expand, command, instruct, block, defend, protest, attack, challenge, sign, ratify, adopt, read, present, submit, postpone, negotiate, discuss, look at, wait for, need, back, sue, respect, see, raise concern, raise question, lobby for, pressure, press, fight for, fight against, prepare, advance, guarantee, protect, defy, give until, commit`
    .split(",")
    .map((cue) => cue.trim()),
);
