import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  DraftCheckView,
  DraftComparisonView,
  DraftHeadRow,
  NetworkView,
  NetworkWindow,
  TieEvidence,
} from "../../src/publish/index.ts";
import type { DealAnswer, PackageAnswer, StabilityAnswer, StartAnswer } from "../../src/server/index.ts";
import type { Selection } from "../app/selection.ts";
import { get, type Parameters, segment, send } from "./client.ts";

/** What the pages of drafts, deals, stability and networks ask the server for. */

export function draftsQuery() {
  return queryOptions({
    queryKey: ["/drafts"],
    queryFn: ({ signal }) => get<DraftHeadRow[]>("/drafts", {}, signal),
  });
}

export function draftCheckQuery(id: string, selection: Selection) {
  return queryOptions({
    queryKey: ["/drafts/check", id, selection],
    queryFn: ({ signal }) => get<DraftCheckView>(`/drafts/${segment(id)}/check`, { ...selection }, signal),
    placeholderData: keepPreviousData,
  });
}

export function draftComparisonQuery(first: string, second: string, selection: Selection) {
  return queryOptions({
    queryKey: ["/drafts/compare", first, second, selection],
    queryFn: ({ signal }) =>
      get<DraftComparisonView>("/drafts/compare", { first, second, ...selection }, signal),
    placeholderData: keepPreviousData,
  });
}

export interface Mapping {
  draft: string;
  clause: string;
  /** As "issue/option". */
  settles: string[];
  by: string;
}

export function mapClause({ draft, clause, settles, by }: Mapping): Promise<DraftHeadRow> {
  return send("PUT", `/drafts/${segment(draft)}/clauses/${segment(clause)}`, { settles, by });
}

export function networkQuery(parameters: Parameters) {
  return queryOptions({
    queryKey: ["/networks", parameters],
    queryFn: ({ signal }) => get<NetworkView>("/networks", parameters, signal),
    placeholderData: keepPreviousData,
  });
}

export function networkWindowsQuery(parameters: Parameters) {
  return queryOptions({
    queryKey: ["/networks/windows", parameters],
    queryFn: ({ signal }) => get<NetworkWindow[]>("/networks/windows", parameters, signal),
    placeholderData: keepPreviousData,
  });
}

export function tieQuery(a: string, b: string, parameters: Parameters) {
  return queryOptions({
    queryKey: ["/networks/tie", a, b, parameters],
    queryFn: ({ signal }) => get<TieEvidence>("/networks/tie", { a, b, ...parameters }, signal),
  });
}

export function dealQuery(assumptions: string) {
  return queryOptions({
    queryKey: ["/deals", assumptions],
    queryFn: () => send<DealAnswer>("POST", "/deals", { assumptions }),
    placeholderData: keepPreviousData,
  });
}

export function packageQuery(assumptions: string, chosen: readonly number[]) {
  return queryOptions({
    queryKey: ["/deals/package", assumptions, chosen],
    queryFn: () => send<PackageAnswer>("POST", "/deals/package", { assumptions, package: chosen }),
    placeholderData: keepPreviousData,
  });
}

/** A draft of the ledger as a package; what it leaves open stays as it is chosen. */
export function draftPackage(assumptions: string, chosen: readonly number[], draft: string) {
  return send<PackageAnswer>("POST", "/deals/package", { assumptions, package: chosen, draft });
}

export function startingAssumptions(): Promise<StartAnswer> {
  return get<StartAnswer>("/deals/start");
}

export function stabilityQuery(model: string, outcome: number | undefined) {
  return queryOptions({
    queryKey: ["/stability", model, outcome],
    queryFn: () =>
      send<StabilityAnswer>("POST", "/stability", { model, ...(outcome !== undefined && { outcome }) }),
    placeholderData: keepPreviousData,
  });
}
