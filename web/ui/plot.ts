import type { PlotOptions } from "@observablehq/plot";
import * as Plot from "@observablehq/plot";

export { Plot };

export interface Drawn {
  svg: SVGSVGElement;
  /** Where the drawing puts a moment, in px from its left edge, and back. */
  x: { apply: (moment: Date) => number; invert: (px: number) => Date };
}

/**
 * Draws with Observable Plot. It writes a style element into its drawings, which the pages' policy refuses: so it
 * draws in a document that is never shown, and what it drew comes over without. The rules of that element stand in
 * plot.css. Loads Plot: import this file lazily.
 */
export function draw(options: PlotOptions): Drawn {
  const aside = document.implementation.createHTMLDocument();
  const figure = Plot.plot({ ...options, document: aside, figure: false });
  const svg = figure as unknown as SVGSVGElement & typeof figure;
  svg.querySelector("style")?.remove();
  svg.removeAttribute("font-family");
  svg.removeAttribute("font-size");
  svg.setAttribute("class", "plot");
  const scale = figure.scale("x");
  if (scale?.invert === undefined) throw new Error("The drawing has no axis of time.");
  const { apply, invert } = scale;
  return { svg, x: { apply, invert: (px) => invert(px) as Date } };
}
