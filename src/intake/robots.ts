import robotsParser from "robots-parser";
import { AppError } from "../base/index.ts";
import { robotName } from "./user-agent.ts";

/** What one site's robots.txt says to this program. */
export interface SiteRules {
  /** Whether the address may be fetched. */
  allows: (url: string) => boolean;
  /** Seconds that the site wants between two requests; 0 where it does not say. */
  crawlDelay: number;
}

export const noRules: SiteRules = { allows: () => true, crawlDelay: 0 };
export const closed: SiteRules = { allows: () => false, crawlDelay: 0 };

/** The library's types speak of a default export, its CommonJS code is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The rules in a robots.txt. */
export function parseRules(robotsUrl: string, text: string): SiteRules {
  const robots = parseRobots(robotsUrl, text);
  return {
    allows: (url) => robots.isAllowed(url, robotName) !== false,
    crawlDelay: robots.getCrawlDelay(robotName) ?? 0,
  };
}

/** Keeps the rules of each site for as long as it lives. */
export class RobotsCache {
  readonly #fetch: (url: URL) => Promise<{ status: number; text: string }>;
  readonly #rules = new Map<string, Promise<SiteRules>>();

  constructor(fetch: (url: URL) => Promise<{ status: number; text: string }>) {
    this.#fetch = fetch;
  }

  of(url: URL): Promise<SiteRules> {
    let rules = this.#rules.get(url.origin);
    if (!rules) {
      rules = this.#read(new URL("/robots.txt", url));
      this.#rules.set(url.origin, rules);
    }
    return rules;
  }

  /** RFC 9309: a site without the file is open; one whose file cannot be had for its own fault is closed. */
  async #read(url: URL): Promise<SiteRules> {
    try {
      const { status, text } = await this.#fetch(url);
      if (status === 200) return parseRules(url.href, text);
      return status >= 500 ? closed : noRules;
    } catch (error) {
      if (error instanceof AppError && error.code === "fetch-too-large") return closed;
      throw error;
    }
  }
}
