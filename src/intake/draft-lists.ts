/** As much of an element as is needed here; linkedom's elements have it. */
interface ListElement {
  readonly children: ArrayLike<ListElement>;
  readonly tagName: string;
  getAttribute: (name: string) => string | null;
  prepend: (text: string) => void;
}

/** Writes before each item of a page's numbered lists the number that a browser shows. Note: changes the page. */
export function numberLists(page: { querySelectorAll: (selector: string) => Iterable<ListElement> }): void {
  for (const list of page.querySelectorAll("ol")) {
    const type = list.getAttribute("type") ?? "1";
    let number = Number(list.getAttribute("start") ?? 1) || 1;
    for (const item of Array.from(list.children).filter(({ tagName }) => tagName === "LI")) {
      number = Number(item.getAttribute("value")) || number;
      item.prepend(`${spell(number, type)}. `);
      number++;
    }
  }
}

/** In a list's type: 1, a, A, i or I. */
function spell(number: number, type: string): string {
  switch (type) {
    case "a":
    case "A": {
      const letter = String.fromCharCode(96 + Math.min(number, 26));
      return type === "a" ? letter : letter.toUpperCase();
    }
    case "i":
      return roman(number).toLowerCase();
    case "I":
      return roman(number);
    default:
      return String(number);
  }
}

const numerals = [
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** In Roman numerals, as far as points of a draft go: below 100. */
export function roman(number: number): string {
  const largest = numerals.find(([, value]) => value <= number);
  return largest ? largest[0] + roman(number - largest[1]) : "";
}
