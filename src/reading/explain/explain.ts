import type { Brief } from "../../brief/index.ts";
import { type Calibration, type Drafted, signNames } from "../calibration.ts";
import type { Clause } from "../clauses/clause.ts";
import type { DayFinder } from "../days.ts";
import type { Sentence } from "../document.ts";
import { compileTools, type ReadableArticle, type ReaderOptions, readFully, type Tools } from "../reader.ts";
import { conditionOf, findHedge, type Run, type Scored } from "../statements.ts";
import type { ParsedSentence } from "../voices/parse-sentence.ts";
import type { ExplainedSentence, ExplainedStatement, LeftOut, SignEffect, Words } from "./explanation.ts";
import { findOptionWords, type LinkedText, wordsAt } from "./option-words.ts";

/** An article as it was read, with what was made of it. */
interface FullReading extends LinkedText {
  tools: Tools;
  scored: ReturnType<typeof readFully>["scored"];
  days: DayFinder | null;
  /** By sentence. */
  drafted: Map<Sentence, SignedDraft[]>;
  candidates: Map<Sentence, Scored[]>;
}

interface SignedDraft extends Drafted {
  signs: number[];
}

/**
 * Shows how articles are read: every sentence that holds a statement, or something that might have been one, with the
 * words that each part was read from. What it takes is what a reader with the same options gives.
 */
export function createExplainer(
  brief: Brief,
  options: ReaderOptions = {},
): (article: ReadableArticle) => ExplainedSentence[] {
  const tools = compileTools(brief, options);
  return (article) => {
    const { scored, days, drafted, signs } = readFully(tools, article);
    const reading: FullReading = {
      ...{
        tools,
        scored,
        days,
        document: scored.context.document,
        topics: tools.topics,
        units: scored.units,
      },
      drafted: Map.groupBy(
        drafted.map((each, i) => ({ ...each, signs: signs[i] })),
        ({ held }) => held.sentence,
      ),
      candidates: Map.groupBy(scored.candidates, ({ sentence }) => sentence),
    };
    return scored.sentences
      .map((sentence) => explainSentence(reading, sentence))
      .filter(({ statements, left }) => statements.length > 0 || left.length > 0);
  };
}

function explainSentence(
  reading: FullReading,
  { parsed, clauses }: { parsed: ParsedSentence; clauses: Clause[] },
): ExplainedSentence {
  const { drafted, tools, document } = reading;
  const { sentence } = parsed;
  const own = drafted.get(sentence) ?? [];
  const taken = own.filter(({ statement }) => statement.confidence >= tools.minConfidence);
  return {
    ...wordsAt(document, { first: sentence.firstToken, last: sentence.endToken }),
    statements: taken.map((each) => explainStatement(reading, each)),
    left: [
      ...leftCandidates(reading, parsed, own, taken),
      ...clausesWithoutTopic(reading, parsed, clauses),
      ...cuesWithoutClause(reading, parsed, clauses),
    ],
  };
}

function explainStatement(reading: FullReading, { held, statement, signs }: SignedDraft): ExplainedStatement {
  const { document, tools, scored } = reading;
  const { tokens } = scored.context;
  const words = (run: Run | null) => run && wordsAt(document, run);
  return {
    statement,
    rule: held.clause.rule,
    negated: held.clause.negated,
    cue: wordsAt(document, cueRun(held.clause)),
    speaker: words(speakerRun(reading, held)),
    condition: words(conditionOf(tokens, held)),
    hedge: words(findHedge(tokens, held) ?? (held.clause.hedged ? cueRun(held.clause) : null)),
    day: dayWords(reading, held.sentence.index, statement.saidOn),
    option: findOptionWords(reading, held.topic, held, held.sentence.index),
    sureness: effectsOf(tools.calibration, signs),
  };
}

/** A clause that stands for a whole quote has no cue of its own: then the reporting verb is it. */
function cueRun({ cueFirst, cueLast, voice, first }: Clause): Run {
  if (cueLast > cueFirst) return { first: cueFirst, last: cueLast };
  if (voice && voice.cueLast > voice.cueFirst) return { first: voice.cueFirst, last: voice.cueLast };
  return { first, last: first + 1 };
}

/** Who is heard, or who holds it: the mention of them that stands nearest to the reporting verb or the cue. */
function speakerRun({ scored }: FullReading, { clause, sentence }: Scored): Run | null {
  const { mentions, mentionAt } = scored.context;
  const { voice } = clause;
  const parties = voice?.parties ?? clause.holders.map(({ party }) => party);
  const near = voice && voice.cueLast > voice.cueFirst ? voice.cueFirst : clause.cueFirst;
  const here = new Set(mentionAt.subarray(sentence.firstToken, sentence.endToken));
  const found = [...here].filter(
    (index) => index >= 0 && mentions[index].parties.some((id) => parties.includes(id)),
  );
  const [nearest] = found.sort(
    (a, b) => Math.abs(mentions[a].first - near) - Math.abs(mentions[b].first - near),
  );
  return nearest === undefined ? null : mentions[nearest];
}

/** The words that name the day of saying, in its sentence or else where the article names it first. */
function dayWords({ days, document }: FullReading, sentence: number, saidOn: string): Words | null {
  const named = days?.mentions.filter(({ day }) => day === saidOn) ?? [];
  const mention = named.find((each) => each.sentence === sentence) ?? named[0];
  if (!mention) return null;
  const { start, end } = mention;
  return { start, end, text: document.text.slice(start, end) };
}

function effectsOf({ mean, scale, weights }: Calibration, signs: number[]): SignEffect[] {
  return signNames
    .map((sign, i) => ({
      sign,
      effect: Math.round(weights[i] * (signs[i] - mean[i]) * scale[i] * 100) / 100,
    }))
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect));
}

/** For every run of words the best reading of it that was not taken. */
function leftCandidates(
  reading: FullReading,
  { sentence }: ParsedSentence,
  own: Drafted[],
  taken: Drafted[],
): LeftOut[] {
  const { topics, document } = reading;
  const candidates = reading.candidates.get(sentence) ?? [];
  const runs = Map.groupBy(
    candidates,
    ({ first, last, clause }) => `${first} ${last} ${clause.holders[0]?.party}`,
  );
  return [...runs.values()].flatMap((run): LeftOut[] => {
    const isTaken = ({ topic, first }: Scored) =>
      taken.some(({ held }) => held.topic === topic && held.first === first);
    const [best] = run.filter((each) => !isTaken(each)).sort((a, b) => b.confidence - a.confidence);
    const holder = best?.clause.holders[0];
    if (!best || !holder) return [];
    const { issue, option } = topics.topics[best.topic];
    const draft = own.find(({ held }) => held.topic === best.topic && held.first === best.first);
    const said = taken.some(({ held }) => held.topic === best.topic && held.holder.party === holder.party);
    const reason = run.some(isTaken) ? "rival" : said ? "said" : "unsure";
    if (reason === "rival" && best.confidence < leastRival) return [];
    return [
      {
        reason,
        words: wordsAt(document, best),
        cue: best.clause.cue,
        reading: {
          holder: holder.party,
          stance: best.clause.stance,
          issue,
          option,
          confidence: draft?.statement.confidence ?? Math.round(best.confidence * 1000) / 1000,
        },
      },
    ];
  });
}

/** A rival with a lower score is not worth telling. */
const leastRival = 0.1;

/** Somebody's stance on something that no issue of the brief asks. */
function clausesWithoutTopic(
  { candidates, document }: FullReading,
  { sentence }: ParsedSentence,
  clauses: Clause[],
): LeftOut[] {
  const linked = new Set(
    candidates.get(sentence)?.map(({ cueKey, clause }) => `${cueKey} ${clause.cueFirst}`),
  );
  return clauses
    .filter(
      ({ rule, cue, cueFirst, first, last }) => last > first && !linked.has(`${rule}:${cue} ${cueFirst}`),
    )
    .map((clause) => ({
      reason: "no-topic",
      words: wordsAt(document, clause),
      cue: clause.cue,
      reading: null,
    }));
}

/** A word of stance that nobody of the brief holds, or that is no position of theirs. */
function cuesWithoutClause(
  { document }: FullReading,
  { predicates }: ParsedSentence,
  clauses: Clause[],
): LeftOut[] {
  const isInside = (at: number) =>
    clauses.some(
      ({ cueFirst, cueLast, first, last }) => (cueFirst <= at && at < cueLast) || (first <= at && at < last),
    );
  return predicates
    .filter(({ hit }) => hit.cue.stance !== null && !hit.cue.weak && !isInside(hit.first))
    .map(({ hit }) => ({
      reason: "no-holder",
      words: wordsAt(document, hit),
      cue: hit.cue.phrase,
      reading: null,
    }));
}
