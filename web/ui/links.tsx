import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { parseSelection, type Selection } from "../app/selection.ts";

/** Links between pages that keep what counts: day and filters go along. */

interface PartyLinkProps {
  party: string;
  selection?: Selection;
  className?: string;
  children: ReactNode;
}

export function PartyLink({ party, selection = {}, className, children }: PartyLinkProps) {
  return (
    <Link
      to="/party/$id"
      params={{ id: party }}
      search={parseSelection({ ...selection })}
      {...(className && { className })}
    >
      <bdi>{children}</bdi>
    </Link>
  );
}

interface PairLinkProps {
  parties: readonly [string, string];
  selection?: Selection;
  children: ReactNode;
}

export function PairLink({ parties: [a, b], selection = {}, children }: PairLinkProps) {
  return (
    <Link to="/pair/$a/$b" params={{ a, b }} search={parseSelection({ ...selection })}>
      <bdi>{children}</bdi>
    </Link>
  );
}
