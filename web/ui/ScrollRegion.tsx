import type { ReactNode } from "react";
import "./scroll-region.css";

/** What may be wider than the page scrolls in its own frame, which the keyboard reaches too. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard.
    <section className="scroll-region" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
