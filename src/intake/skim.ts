import { Parser } from "htmlparser2";
import { ClueReader, type Clues } from "./clues.ts";
import { limits } from "./limits.ts";
import { type Trimmed, Trimmer } from "./trimmer.ts";

/** A page after one pass over its tags. */
export interface Skim {
  clues: Clues;
  /** The page without furniture, scripts and styles; much smaller than the page. */
  trimmed: Trimmed;
  /** The element that the page breaks off in, because a download or a copy did not come to its end. */
  brokenOffIn: { element: string; outsideStory: boolean } | null;
}

export type Excess = { over: "elements" | "depth" };

/** Characters handed to the parser at a time; the limits are looked at in between. */
const chunk = 32_768;

/**
 * One pass over a page's tags, before any tree is built. It stops at the limits, so a hostile page costs no more
 * than the largest honest one; it collects what the page says about itself, and leaves the furniture out.
 */
export function skimPage(html: string): Skim | Excess {
  const reader = new ClueReader();
  const trimmer = new Trimmer();
  const watch = new Watch();
  const parser = new Parser({
    onopentag(name, attributes) {
      watch.open(name);
      reader.open(name, attributes);
      trimmer.open(name, attributes);
    },
    ontext(text) {
      reader.text(text);
      trimmer.text(text);
    },
    oncomment: (text) => reader.comment(text),
    onclosetag(name) {
      watch.close();
      reader.close(name);
      trimmer.close();
    },
  });
  for (let at = 0; at < html.length; at += chunk) {
    parser.write(html.slice(at, at + chunk));
    const over = watch.over();
    if (over) return { over };
  }
  // At its end the parser closes whatever is open, so this has to be asked before.
  const element = watch.brokenOffIn();
  const brokenOffIn = element ? { element, outsideStory: trimmer.isOutsideStory() } : null;
  parser.end();
  return { clues: reader.clues, trimmed: trimmer.finish(), brokenOffIn };
}

/** Counts what the limits are about, and sees whether the page comes to its end. */
class Watch {
  elements = 0;
  #deepest = 0;
  #open: string[] = [];

  open(name: string): void {
    this.elements++;
    this.#open.push(name);
    this.#deepest = Math.max(this.#deepest, this.#open.length);
  }

  close(): void {
    this.#open.pop();
  }

  over(): Excess["over"] | null {
    if (this.elements > limits.elements) return "elements";
    return this.#deepest > limits.depth ? "depth" : null;
  }

  /** A whole page closes what it opens; a fragment without html and body may end as it likes. */
  brokenOffIn(): string | null {
    if (!this.#open.includes("html") && !this.#open.includes("body")) return null;
    return this.#open.findLast((name) => closedByTag.has(name)) ?? null;
  }
}

/** Elements that HTML wants closed by a tag of their own. */
const closedByTag = new Set("article blockquote div main ol script section span style table ul".split(" "));
