/** Forms of verbs of saying, thinking and wanting that no ending betrays. */
const irregular = new Map(
  Object.entries({
    say: "said saying says",
    tell: "told telling tells",
    think: "thought",
    know: "knew known",
    write: "wrote written writing",
    hold: "held",
    feel: "felt",
    find: "found",
    see: "saw seen",
    hear: "heard",
    speak: "spoke spoken",
    swear: "swore sworn",
    read: "read reading",
    take: "took taken",
    give: "gave given",
    make: "made making",
    go: "went gone going goes",
    get: "got gotten",
    put: "putting",
    bring: "brought",
    seek: "sought",
    teach: "taught",
    forget: "forgot forgotten",
    choose: "chose chosen",
    foresee: "foresaw foreseen",
    withdraw: "withdrew withdrawn",
    understand: "understood",
    deny: "denied denies",
    be: "is are was were been being am 's 're",
    have: "has had having 've",
    do: "does did done doing",
    will: "wo 'll",
    can: "ca",
    not: "n't n’t",
    lay: "laid",
    come: "came coming",
    meet: "met",
    mean: "meant",
    lead: "led",
    leave: "left",
    keep: "kept",
    show: "shown",
    begin: "began begun",
    call: "called calling calls",
  }).flatMap(([stem, forms]) => forms.split(" ").map((form): [string, string] => [form, stem])),
);

/**
 * The end of a word's stem, or the whole of an irregular stem: "argued", "argues" and "arguing" become one.
 * Crude on purpose: it feeds hashed features, and a wrong join costs little.
 */
export function stem(lower: string): string {
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  const length = lower.length;
  if (length < 4) return lower;
  let end = length;
  if (length > 5 && lower.endsWith("ing")) end -= 3;
  else if (lower.endsWith("ied") || lower.endsWith("ies")) return `${lower.slice(0, end - 3)}y`;
  else if (lower.endsWith("ed")) end -= 2;
  else if (lower.endsWith("es")) end -= 2;
  else if (lower.endsWith("s") && !lower.endsWith("ss")) end -= 1;
  if (end < length && end > 3 && lower[end - 1] === lower[end - 2] && !/[sl]/.test(lower[end - 1])) end -= 1;
  if (end > 3 && lower[end - 1] === "e") end -= 1;
  return end === length ? lower : lower.slice(0, end);
}
