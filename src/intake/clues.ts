/** What a page says about itself, as written: meta elements, links, JSON-LD, headings, bylines, times. */
export interface Clues {
  title: string;
  /** `lang` of the html element. */
  language: string | null;
  /** Contents by property, name or itemprop, in small letters. */
  metas: Map<string, string[]>;
  links: { rel: string; href: string }[];
  jsonLd: string[];
  headings: string[];
  bylines: string[];
  times: TimeClue[];
  /** Address that a browser wrote into the page when it saved it. */
  savedFrom: string | null;
}

export interface TimeClue {
  /** As written: an attribute's value, else the element's text. */
  when: string;
  means: "published" | "modified" | "unknown";
}

/** Collects the clues of a page while the parser walks through it. */
export class ClueReader {
  readonly clues: Clues = {
    title: "",
    language: null,
    metas: new Map(),
    links: [],
    jsonLd: [],
    headings: [],
    bylines: [],
    times: [],
    savedFrom: null,
  };
  #catches: Catch[] = [];

  open(name: string, attributes: Record<string, string>): void {
    for (const open of this.#catches) {
      if (open.name === name) open.nested++;
      // "<b>Ana Ruiz</b><time>8 Dec" is not one word; a heading may well mark part of a word.
      if (open.spaced) open.text += " ";
    }
    if (name === "html") this.clues.language ??= attributes.lang ?? attributes["xml:lang"] ?? null;
    else if (name === "meta") this.#meta(attributes);
    else if (name === "link" && attributes.rel && attributes.href)
      this.clues.links.push({ rel: attributes.rel.toLowerCase(), href: attributes.href.trim() });
    else this.#element(name, attributes);
  }

  text(text: string): void {
    const inner = this.#catches.at(-1);
    // What stands in a script is no word of the byline around it.
    const catching = inner?.name === "script" ? [inner] : this.#catches;
    for (const open of catching) if (open.text.length < open.longest) open.text += text;
  }

  close(name: string): void {
    if (this.#catches.length === 0) return;
    this.#catches = this.#catches.filter((open) => {
      if (open.name !== name || open.nested-- > 0) return true;
      open.done(open.text);
      return false;
    });
  }

  comment(text: string): void {
    if (this.clues.savedFrom || text.length > 2000) return;
    const saved = /saved from url=\(\d+\)\s*(\S+)|saved with SingleFile\s+url:\s*(\S+)/.exec(text);
    this.clues.savedFrom = saved?.[1] ?? saved?.[2] ?? null;
  }

  #meta(attributes: Record<string, string>): void {
    const { content = "" } = attributes;
    const keys = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes["http-equiv"];
    if (!keys || !content.trim()) return;
    const { metas } = this.clues;
    // A property may hold several names: "og:title twitter:title".
    for (const key of keys.toLowerCase().trim().split(/\s+/)) {
      const contents = metas.get(key);
      if (!contents) metas.set(key, [content.trim()]);
      else if (contents.length < 50) contents.push(content.trim());
    }
  }

  #element(name: string, attributes: Record<string, string>): void {
    const { clues } = this;
    if (name === "script") {
      if (/ld\+json/i.test(attributes.type ?? ""))
        this.#catch(name, (text) => clues.jsonLd.push(text), 1_000_000);
      return;
    }
    if (name === "title" && !clues.title)
      this.#catch(name, (text) => {
        clues.title ||= squeeze(text);
      });
    else if (name === "h1" && clues.headings.length < 5)
      this.#catch(name, (text) => clues.headings.push(squeeze(text)));
    this.#time(name, attributes);
    if (isByline(attributes) && clues.bylines.length < 20)
      this.#catch(name, (text) => clues.bylines.push(squeeze(text)));
  }

  #time(name: string, attributes: Record<string, string>): void {
    const means = meaningOfTime(name, attributes);
    const { times } = this.clues;
    if (!means || times.length >= 50) return;
    const written = attributes.datetime ?? attributes.content ?? attributes.title;
    if (written && /\d/.test(written)) times.push({ when: written.trim(), means });
    this.#catch(
      name,
      (text) => {
        if (/\d/.test(text))
          times.push({ when: squeeze(text), means: /updat|modif/i.test(text) ? "modified" : means });
      },
      200,
    );
  }

  #catch(name: string, done: (text: string) => void, longest = 500): void {
    if (!voidElements.has(name))
      this.#catches.push({
        name,
        done,
        longest,
        text: "",
        nested: 0,
        spaced: name !== "h1" && name !== "script",
      });
  }
}

interface Catch {
  name: string;
  text: string;
  longest: number;
  /** Elements of the same name open inside it. */
  nested: number;
  /** Whether an element inside it parts words. */
  spaced: boolean;
  done: (text: string) => void;
}

const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

function isByline({ class: names = "", itemprop = "", rel = "" }: Record<string, string>): boolean {
  return (
    itemprop === "author" ||
    rel === "author" ||
    /(?:^|[\s_-])(?:byline|author|authors|author-?name|byline-?name|p-author)(?:$|[\s_-])/i.test(names)
  );
}

function meaningOfTime(name: string, attributes: Record<string, string>): TimeClue["means"] | null {
  const { itemprop = "", class: names = "", pubdate } = attributes;
  if (/dateModified|dateUpdated/i.test(itemprop)) return "modified";
  if (/datePublished|dateCreated/i.test(itemprop) || pubdate !== undefined) return "published";
  if (/updated|modified/i.test(names)) return name === "time" ? "modified" : null;
  if (
    /(?:^|[\s_-])(?:published|publish-?(?:date|time)|pub-?date|post-?date|entry-?date|article-?date|date-?published|posted-on|dateline|timestamp)(?:$|[\s_-])/i.test(
      names,
    )
  )
    return "published";
  return name === "time" ? "unknown" : null;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
