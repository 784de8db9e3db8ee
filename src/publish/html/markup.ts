/** HTML that is safe to print as it is. Only `html` makes it, and `html` escapes whatever else it is given. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Markup | string | number | null | undefined | false | readonly Child[];

const entities: { [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute; control characters that HTML forbids are dropped. */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character]!);
}

/** A template that escapes its values, unless they are markup themselves. Attribute values must stand in quotes. */
export function html(strings: TemplateStringsArray, ...values: Child[]): Markup {
  return new Markup(
    strings.map((string, index) => string + (index < values.length ? render(values[index]) : "")).join(""),
  );
}

function render(child: Child): string {
  if (child === null || child === undefined || child === false) return "";
  if (child instanceof Markup) return child.text;
  if (typeof child === "object") return child.map(render).join("");
  return escapeHtml(String(child));
}
