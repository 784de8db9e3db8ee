import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { EvidenceRow, ShiftRow, TableView } from "../../src/publish/index.ts";
import type { AgreementView, NegotiationView } from "../../src/server/index.ts";
import type { Selection } from "../app/selection.ts";
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

export function evidenceQuery(party: string, issue: string, selection: Selection) {
  return queryOptions({
    queryKey: ["/evidence", party, issue, selection],
    queryFn: ({ signal }) =>
      get<EvidenceRow[]>(`/evidence/${segment(party)}/${segment(issue)}`, { ...selection }, signal),
  });
}

export function shiftsQuery(selection: Selection) {
  return queryOptions({
    queryKey: ["/shifts", selection],
    queryFn: ({ signal }) => get<ShiftRow[]>("/shifts", { ...selection }, signal),
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
