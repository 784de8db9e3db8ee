/**
 * The eight labels of both taggers. A source and a content have a beginning, an inside and an end;
 * a part of a single token is only a beginning. A cue is one run, so it needs no boundaries.
 */
export const O = 0;
export const sourceBegin = 1;
export const sourceInside = 2;
export const sourceEnd = 3;
export const cue = 4;
export const contentBegin = 5;
export const contentInside = 6;
export const contentEnd = 7;

/** Also the width of a row of weights, and a power of two, so that a row starts at `index << 3`. */
export const labelCount = 8;

export const isSource = (label: number) => label >= sourceBegin && label <= sourceEnd;
export const isContent = (label: number) => label >= contentBegin;

const opens = (label: number) => label === sourceBegin || label === contentBegin;
const continues = (label: number) =>
  label === sourceInside || label === sourceEnd || label === contentInside || label === contentEnd;

/** Whether `next` may stand right after `label`: what has been entered must be left by its end. */
export function mayFollow(label: number, next: number): boolean {
  const sameKind = isSource(label) ? isSource(next) : isContent(label) && isContent(next);
  if (label === sourceInside || label === contentInside) return sameKind && continues(next);
  if (continues(next)) return sameKind && opens(label);
  return true;
}

export const mayStart = (label: number) => !continues(label);
export const mayStop = (label: number) => label !== sourceInside && label !== contentInside;
