import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  EvidenceRow,
  MeetingRow,
  PairView,
  PartyView,
  ShiftRow,
  SourceRow,
  TableView,
  TimelineView,
} from "../../src/publish/index.ts";
import type { AgreementView, NegotiationView, SearchView } from "../../src/server/index.ts";
import type { Selection } from "../app/selection.ts";
import type { SentenceSearch } from "../pages/search/search.ts";
import { get, segment } from "./client.ts";

/**
 * What the pages ask the server for. The key of a query is its path and parameters; live.ts asks for all of them again
 * when the ledger has changed.
 */
export function negotiationQuery() {
  return queryOptions({
    queryKey: ["/negotiation"],
    queryFn: ({ signal }) => get<NegotiationView>("/negotiation", {}, signal),
  });
}

/** The table under a selection; while another one is on the way, the last one stays. */
export function tableQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["/positions", selection],
    queryFn: ({ signal }) => get<TableView>("/positions", { ...selection }, signal),
    placeholderData: keepPreviousData,
  });
}

/** The sentences behind a cell: of each position at most `limit`, and as many hearsay accounts. */
export function evidenceQuery(party: string, issue: string, selection: Selection, limit: number) {
  const path = `/evidence/${segment(party)}/${segment(issue)}`;
  return queryOptions({
    queryKey: ["/evidence", party, issue, selection, limit],
    queryFn: ({ signal }) => get<EvidenceRow[]>(path, { ...selection, limit }, signal),
    placeholderData: keepPreviousData,
  });
}

/** The latest changes, of all or of one party; that a party was heard for the first time is none. */
export function changesQuery(selection: Selection & { party?: string }, limit = 6) {
  return queryOptions({
    queryKey: ["/shifts", selection, limit],
    queryFn: ({ signal }) => get<ShiftRow[]>("/shifts", { ...selection, changes: true, limit }, signal),
    placeholderData: keepPreviousData,
  });
}

export function meetingsQuery(choice: { party?: string | undefined }) {
  return queryOptions({
    queryKey: ["/meetings", choice],
    queryFn: ({ signal }) => get<MeetingRow[]>("/meetings", { ...choice }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Zoomed in or out, the timeline keeps what it shows until the finer or coarser one is there. */
export function timelineQuery(
  choice: Omit<Selection, "asOf"> & { party?: string | undefined; issue?: string | undefined },
) {
  return queryOptions({
    queryKey: ["/timeline", choice],
    queryFn: ({ signal }) => get<TimelineView>("/timeline", { ...choice }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Sentences found, page by page; what the last search found stays until the next one is there. */
export function searchQuery(choice: SentenceSearch & { q: string }) {
  return infiniteQueryOptions({
    queryKey: ["/search", choice],
    queryFn: ({ pageParam, signal }) =>
      get<SearchView>("/search", { ...choice, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function sourcesQuery(choice: { party?: string | undefined; issue?: string | undefined }) {
  return queryOptions({
    queryKey: ["/sources", choice],
    queryFn: ({ signal }) => get<SourceRow[]>("/sources", { ...choice }, signal),
    placeholderData: keepPreviousData,
  });
}

export function partyQuery(party: string, selection: Selection) {
  return queryOptions({
    queryKey: ["/party", party, selection],
    queryFn: ({ signal }) => get<PartyView>(`/party/${segment(party)}`, { ...selection }, signal),
    placeholderData: keepPreviousData,
  });
}

export function pairQuery(a: string, b: string, selection: Selection) {
  return queryOptions({
    queryKey: ["/pair", a, b, selection],
    queryFn: ({ signal }) => get<PairView>(`/pair/${segment(a)}/${segment(b)}`, { ...selection }, signal),
    placeholderData: keepPreviousData,
  });
}

/** How far reviewers agree, and what they have to settle. */
export function agreementQuery() {
  return queryOptions({
    queryKey: ["/review/agreement"],
    queryFn: ({ signal }) => get<AgreementView>("/review/agreement", {}, signal),
  });
}
