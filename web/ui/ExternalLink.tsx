import type { ReactNode } from "react";

interface ExternalLinkProps {
  /** As a page or an article gave it: anything. */
  href: string | null;
  className?: string;
  /** Said in place of the content, where that is only a sign. */
  label?: string;
  children: ReactNode;
}

/** A link that leaves the record. Addresses come from pages: only http and https are followed, all else is no link. */
export function ExternalLink({ href, className, label, children }: ExternalLinkProps) {
  const address = safeAddress(href);
  if (address === null) return null;
  return (
    <a
      className={className}
      href={address}
      aria-label={label}
      title={label}
      target="_blank"
      rel="external noopener noreferrer"
    >
      {children}
    </a>
  );
}

export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
