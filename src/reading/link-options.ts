import type { Brief } from "../brief/index.ts";
import { rawFit } from "./candidates.ts";
import { parseDocument } from "./document.ts";
import { compileTopics, fitTopics, rangeFit, unitsOf } from "./topics.ts";

/** An option that a text speaks of, and how well its words fit it (no probability: a rank among options). */
export interface OptionLink {
  issue: string;
  option: string;
  fit: number;
}

/**
 * Below this the words that a text shares with an option are too few or too common to propose it. Set on the drafts
 * of the sample, where every right option fits better and every wrong one worse.
 */
const leastFit = 3;
/** Share of the words of an option's name that make it proposed however few they are. */
const wholeName = 0.9;
/** An option of another issue is proposed beside the best one where it fits nearly as well. */
const nearlyAsWell = 0.6;

/**
 * Proposes the options that a text would settle, best first; made once for a brief, used for many texts. Sentence
 * by sentence, since a point of a draft may settle one thing in each; in a sentence one option of an issue at most.
 */
export function linkOptions(brief: Brief): (text: string) => OptionLink[] {
  const topics = compileTopics(brief);
  return (text) => {
    const document = parseDocument(text);
    const units = unitsOf(document, topics);
    const found = document.sentences.flatMap(({ firstToken, endToken }) => {
      const fit = fitTopics(topics, units, firstToken, endToken);
      const links = topics.topics.flatMap((topic, index) => {
        if (topic.option === null || rangeFit(topic, document.tokens, firstToken, endToken) < 0) return [];
        const link = { issue: topic.issue, option: topic.option, fit: rawFit(fit, index) };
        return link.fit >= leastFit || fit.nameCoverage[index]! >= wholeName ? [link] : [];
      });
      return keepBest(links);
    });
    return uniqueOptions(found);
  };
}

function keepBest(links: OptionLink[]): OptionLink[] {
  const ranked = links.toSorted((a, b) => b.fit - a.fit);
  const best = ranked[0]?.fit ?? 0;
  const firsts = ranked.filter(
    ({ issue }, index) => ranked.findIndex((link) => link.issue === issue) === index,
  );
  return firsts.filter(({ fit }) => fit >= best * nearlyAsWell);
}

function uniqueOptions(links: OptionLink[]): OptionLink[] {
  const ranked = links.toSorted((a, b) => b.fit - a.fit);
  return ranked.filter(
    (link, index) =>
      ranked.findIndex((each) => each.issue === link.issue && each.option === link.option) === index,
  );
}
