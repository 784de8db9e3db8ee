const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Text of others for plain text: on one line, without control characters that could steer a terminal, and, where it
 * runs from right to left, isolated so that it does not turn its surroundings around.
 */
export function isolate(text: string): string {
  const plain = text
    .replace(bidiControls, "")
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .toWellFormed()
    .trim();
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Text without what could steer a terminal or turn its surroundings around, each place kept as it is counted. */
export function withoutControls(text: string): string {
  return text.replace(bidiControls, " ").replace(/[\s\p{Cc}]/gu, " ");
}
