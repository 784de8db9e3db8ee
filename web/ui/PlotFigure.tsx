import type { PlotOptions } from "@observablehq/plot";
import { useEffect, useRef } from "react";
import { draw } from "./plot.ts";
import "./plot.css";

interface PlotFigureProps {
  options: PlotOptions;
  /** What the picture shows, for those who don't see it; a table beside it has the numbers. */
  label: string;
}

/** A chart by Observable Plot, as wide as its place. Loads Plot: import this file lazily. */
export function PlotFigure({ options, label }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => element.replaceChildren(...picture(options, element, label)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [options, label]);
  return <div ref={place} className="plot-figure" />;
}

function picture(options: PlotOptions, { clientWidth: width }: HTMLElement, label: string): Element[] {
  if (width === 0) return [];
  const { svg } = draw({ ...options, width });
  // Names of groups without a role say nothing; the picture's own name says what it shows.
  for (const group of svg.querySelectorAll("g")) group.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return [svg];
}
