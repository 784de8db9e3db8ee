import type { LinkProps } from "@tanstack/react-router";

export interface NavigationEntry {
  to: LinkProps["to"];
  words: string;
  /** Pressed after g. */
  key: string;
}

/** The pages in the header, in its order. A page that isn't there yet is not here. */
export const navigation: readonly NavigationEntry[] = [
  { to: "/", words: "Table", key: "t" },
  { to: "/timeline", words: "Timeline", key: "l" },
  { to: "/articles", words: "Articles", key: "a" },
  { to: "/review", words: "Review", key: "r" },
  { to: "/meetings", words: "Meetings", key: "m" },
  { to: "/sources", words: "Sources", key: "s" },
  { to: "/drafts", words: "Drafts", key: "d" },
  { to: "/deals", words: "Deals", key: "e" },
  { to: "/network", words: "Network", key: "n" },
  { to: "/stability", words: "Stability", key: "y" },
  { to: "/brief", words: "Brief", key: "b" },
  { to: "/report", words: "Report", key: "p" },
];
