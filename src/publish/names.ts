import type { ArticleRef, KeptStatement } from "../analysis/index.ts";
import type { Brief, Issue, Option, Party, Person } from "../brief/index.ts";

/** Names of what a brief lists, by id. What is no longer in the brief goes by its id. */
export class Names {
  private readonly parties = new Map<string, Party>();
  private readonly people = new Map<string, { person: Person; party: Party }>();
  private readonly issues = new Map<string, Issue>();

  constructor(brief: Brief) {
    for (const party of brief.parties) {
      this.parties.set(party.id, party);
      for (const person of party.people) this.people.set(person.id, { person, party });
    }
    for (const issue of brief.issues) this.issues.set(issue.id, issue);
  }

  party(id: string): string {
    return this.parties.get(id)?.name ?? id;
  }

  issue(id: string): string {
    return this.issues.get(id)?.name ?? id;
  }

  option(issue: string, id: string): string {
    return this.findOption(issue, id)?.name ?? id;
  }

  findOption(issue: string, id: string): Option | undefined {
    return this.issues.get(issue)?.options.find((option) => option.id === id);
  }

  /** A person's or a party's name. */
  speaker(id: string): string {
    return this.people.get(id)?.person.name ?? this.party(id);
  }

  /** "Ines Marrow, chair of the guild"; a party's name; `null` where the brief does not know who spoke. */
  speakerInFull({ speaker }: Pick<KeptStatement, "speaker">): string | null {
    if (speaker === null) return null;
    const known = this.people.get(speaker);
    return known?.person.role ? `${known.person.name}, ${known.person.role}` : this.speaker(speaker);
  }

  /** Whether an id is that of a person of the brief. */
  isPerson(id: string): boolean {
    return this.people.has(id);
  }
}

/** What an article goes by where its publisher is named: the publisher, else its site, its title or its id. */
export function sourceName({ publisher, url, title, id }: ArticleRef): string {
  return publisher ?? siteOf(url) ?? title ?? id;
}

function siteOf(url: string | null): string | null {
  const link = url === null ? null : safeLink(url);
  return link === null ? null : new URL(link).hostname.replace(/^www\./, "");
}

/** The address, where it is one that a reader can safely follow: http and https only. */
export function safeLink(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
