import type { Network } from "../../analysis/networks/index.ts";
import { writeGexf, writeGraphml } from "./xml.ts";

export const networkFormats = ["graphml", "gexf", "csv", "dl", "json"] as const;
export type NetworkFormat = (typeof networkFormats)[number];

export interface WriteOptions {
  /** What the network is of. */
  title: string;
  /** The name that a row or column goes by; by default its id. */
  nameOf?: (id: string) => string;
}

/** A network as a file: GraphML and GEXF for Gephi and visone, DL for UCINET, CSV and JSON with the whole matrix. */
export function writeNetwork(network: Network, format: NetworkFormat, options: WriteOptions): string {
  const named = { title: options.title, nameOf: options.nameOf ?? ((id: string) => id) };
  switch (format) {
    case "graphml":
      return writeGraphml(network, named);
    case "gexf":
      return writeGexf(network, named);
    case "csv":
      return writeCsv(network);
    case "dl":
      return writeDl(network);
    case "json":
      return writeJson(network, named);
    default:
      return format satisfies never;
  }
}

function matrixRows({ cells, rowLabels, columnLabels: { length } }: Network): number[][] {
  return rowLabels.map((_, row) => Array.from(cells.subarray(row * length, (row + 1) * length)));
}

function writeCsv(network: Network): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    ["", ...network.columnLabels.map(quoted)],
    ...matrixRows(network).map((cells, row) => [quoted(network.rowLabels[row]!), ...cells]),
  ];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

/** UCINET's DL, the whole matrix. The format has no way to write a quotation mark within a label. */
function writeDl(network: Network): string {
  const labels = (list: string[]) => list.map((label) => `"${label.replaceAll('"', "'")}"`).join("\n");
  const { rowLabels, columnLabels, mode } = network;
  const head =
    mode === "one-mode"
      ? [`dl n = ${rowLabels.length}, format = fullmatrix`, "labels:", labels(rowLabels)]
      : [
          `dl nr = ${rowLabels.length}, nc = ${columnLabels.length}, format = fullmatrix`,
          "row labels:",
          labels(rowLabels),
          "column labels:",
          labels(columnLabels),
        ];
  const data = matrixRows(network).map((cells) => cells.join(" "));
  return `${[...head, "data:", ...data].join("\n")}\n`;
}

function writeJson(network: Network, { title, nameOf }: Required<WriteOptions>): string {
  const named = (ids: string[]) => ids.map((id) => ({ id, name: nameOf(id) }));
  const { mode, statements, rowLabels, columnLabels } = network;
  const told = { title, mode, statements, rows: named(rowLabels), columns: named(columnLabels) };
  return `${JSON.stringify({ ...told, matrix: matrixRows(network) }, null, 2)}\n`;
}
