import { deriveEvidence } from "./evidence.ts";
import {
  deriveGapRows,
  deriveMeetingRows,
  deriveNegotiation,
  deriveShiftRows,
  deriveTable,
} from "./findings.ts";

/** Everything that the thread of derivations.ts can be asked for, by name. */
export const derivations = {
  evidence: deriveEvidence,
  gaps: deriveGapRows,
  meetings: deriveMeetingRows,
  negotiation: deriveNegotiation,
  shifts: deriveShiftRows,
  table: deriveTable,
};

export type DerivationName = keyof typeof derivations;
export type InputOf<N extends DerivationName> = Parameters<(typeof derivations)[N]>[1];
