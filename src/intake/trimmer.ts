import { isStoryElement, judgeElement, type Kind } from "./furniture.ts";

/** A page made smaller for the parser: text, blocks and links, without scripts, styles and pictures. */
export interface Trimmed {
  /** Without its furniture, except what turned out to hold the body. */
  html: string;
  /** With its furniture. */
  untrimmed: () => string;
}

/** The share of the page's prose from which an element of a kind is its body after all. */
const bodyShare: Record<Kind, number> = { body: 0, doubtful: 0.25, furniture: 0.6, never: 1 };

export class Trimmer {
  #out: string[] = [];
  #open: Open[] = [];
  #suspects: Suspect[] = [];
  #articles = new Map<string, Suspect[]>();
  #text = "";
  #prose = 0;
  #hidden = 0;
  #links = 0;
  #preformatted = 0;
  /** Whether the last thing written ends with a space or a block's edge. */
  #blank = true;

  open(name: string, attributes: Record<string, string>): void {
    const kind = judgeElement(name, attributes);
    this.#flush();
    const element = {
      name,
      kind,
      from: this.#out.length,
      prose: this.#prose,
      written: false,
      names: attributes.class ?? "",
    };
    this.#open.push(element);
    if (kind === "never") this.#hidden++;
    if (this.#hidden) return;
    if (holdsEvidence(name, attributes)) this.#spareFigure();
    element.written = this.#write(name, attributes);
  }

  text(text: string): void {
    if (!this.#hidden) this.#text += text;
  }

  close(): void {
    this.#flush();
    const element = this.#open.pop();
    if (!element) return;
    if (element.kind === "never") this.#hidden--;
    else if (!this.#hidden) this.#end(element);
  }

  /** Whether what is open now is furniture outside of the story, such as a footer. */
  isOutsideStory(): boolean {
    return (
      this.#open.some(({ kind }) => kind === "furniture") &&
      !this.#open.some(({ name, names }) => isStoryElement(name, names))
    );
  }

  finish(): Trimmed {
    this.#flush();
    const pieces = [...this.#out];
    const repeated = teasers([...this.#articles.values()]);
    for (const { kind, from, to, prose } of [...this.#suspects, ...repeated])
      if (prose <= this.#prose * bodyShare[kind]) pieces.fill("", from, to);
    return { html: document(pieces), untrimmed: () => document(this.#out) };
  }

  #write(name: string, attributes: Record<string, string>): boolean {
    if (name === "br") {
      this.#push("<br>");
      return false;
    }
    if (name === "a") {
      this.#links++;
      // Readability asks of a link only whether it stays on the page.
      this.#out.push(attributes.href?.startsWith("#") ? '<a href="#x">' : "<a>");
      return true;
    }
    if (!blockElements.has(name)) return false;
    if (name === "pre") this.#preformatted++;
    this.#push(`<${name}${written("class", attributes.class)}${written("id", attributes.id)}>`);
    return name !== "hr";
  }

  #end(element: Open): void {
    const { name, kind, from } = element;
    if (element.written) {
      if (name === "a") {
        this.#links--;
        this.#out.push("</a>");
      } else {
        if (name === "pre") this.#preformatted--;
        this.#push(`</${name}>`);
      }
    }
    const suspect = { kind, from, to: this.#out.length, prose: this.#prose - element.prose };
    if (kind !== "body") this.#suspects.push(suspect);
    if (name === "article") this.#keepArticle(element.names, suspect);
  }

  #keepArticle(names: string, article: Suspect): void {
    const alike = this.#articles.get(names);
    if (alike) alike.push(article);
    else this.#articles.set(names, [article]);
  }

  #push(block: string): void {
    this.#out.push(block);
    this.#blank = true;
  }

  /** The parser hands out text in pieces, one for each entity, so it is gathered until the next tag. */
  #flush(): void {
    if (!this.#text) return;
    let text = this.#text;
    this.#text = "";
    if (!this.#preformatted) {
      text = text.replace(/\s+/g, " ");
      if (this.#blank && text.startsWith(" ")) text = text.slice(1);
    }
    if (!text) return;
    this.#blank = text.endsWith(" ");
    if (!this.#links && text.length >= shortestProse) this.#prose += text.length;
    this.#out.push(toMarkup(text));
  }

  /** A table or a post quoted from a network is evidence, although both are often set as figures. */
  #spareFigure(): void {
    const figure = this.#open.findLast(({ name }) => name === "figure");
    if (figure) figure.kind = "body";
  }
}

interface Open {
  name: string;
  kind: Kind;
  from: number;
  prose: number;
  /** Whether its tag was written and wants closing. */
  written: boolean;
  names: string;
}

/** A piece of the output that may be furniture. */
interface Suspect {
  kind: Kind;
  from: number;
  to: number;
  /** Characters of running text in it. */
  prose: number;
}

/** Characters without a link or a tag between them that count as running text. */
const shortestProse = 30;

const blockElements = new Set(
  `address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1
  h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

function holdsEvidence(name: string, { class: names = "" }: Record<string, string>): boolean {
  return (
    name === "table" ||
    (name === "blockquote" && /twitter|tweet|instagram|telegram|bluesky|mastodon/.test(names))
  );
}

/** Three or more `article` elements of one make, beside a longer one, are the heads of other stories. */
function teasers(groups: Suspect[][]): Suspect[] {
  const longest = Math.max(0, ...groups.flat().map(({ prose }) => prose));
  const repeated = groups.filter(
    (group) => group.length >= 3 && group.every(({ prose }) => prose < longest / 2),
  );
  return repeated.flat().map((suspect) => ({ ...suspect, kind: "furniture" as const }));
}

function document(pieces: string[]): string {
  return `<html><body>${pieces.join("")}</body></html>`;
}

function written(name: string, value: string | undefined): string {
  return value ? ` ${name}="${value.replace(/["&<>]/g, "")}"` : "";
}

/**
 * "<" and "&" travel through the parser as letters of the private use area, because as entities they would make a
 * text node each. Private letters of the page's own are its icon font, and no text.
 */
const privateSigns: Record<string, string> = { "<": "\ue0f0", "&": "\ue0f1" };

function toMarkup(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, "").replace(/[<&]/g, (sign) => privateSigns[sign]!);
}

/** The text of a node of the parsed small page. */
export function fromMarkup(text: string): string {
  return text.replace(/[\ue0f0\ue0f1]/g, (letter) => (letter === privateSigns["<"] ? "<" : "&"));
}
