import type { Network } from "../../analysis/networks/index.ts";
import type { WriteOptions } from "./write.ts";

interface Node {
  key: string;
  id: string;
  kind: "actor" | "option";
}

export interface Tie {
  from: string;
  to: string;
  weight: number;
}

/** The ties of a network, each once; a cell of 0 is none. */
export function tiesOf(network: Network): Tie[] {
  return edges(network).map(({ row, column, weight }) => ({
    from: network.rowLabels[row]!,
    to: network.columnLabels[column]!,
    weight,
  }));
}

export function writeGraphml(network: Network, { title, nameOf }: Required<WriteOptions>): string {
  const nodes = nodesOf(network).map(
    ({ key, id, kind }) =>
      `    <node id="${key}"><data key="label">${xml(nameOf(id))}</data><data key="name">${xml(id)}</data>` +
      `<data key="kind">${kind}</data></node>`,
  );
  const ties = edges(network).map(
    ({ row, column, weight }, index) =>
      `    <edge id="e${index}" source="r${row}" target="${targetKey(network, column)}">` +
      `<data key="weight">${weight}</data></edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="name" for="node" attr.name="id" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="${xml(title).replaceAll(/[^\w.-]+/g, "_") || "network"}" edgedefault="undirected">
${[...nodes, ...ties].join("\n")}
  </graph>
</graphml>
`;
}

export function writeGexf(network: Network, { title, nameOf }: Required<WriteOptions>): string {
  const nodes = nodesOf(network).map(
    ({ key, id, kind }) =>
      `      <node id="${key}" label="${xml(nameOf(id))}"><attvalues><attvalue for="0" value="${xml(id)}"/>` +
      `<attvalue for="1" value="${kind}"/></attvalues></node>`,
  );
  const ties = edges(network).map(
    ({ row, column, weight }, index) =>
      `      <edge id="${index}" source="r${row}" target="${targetKey(network, column)}" weight="${weight}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <meta><description>${xml(title)}</description></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node">
      <attribute id="0" title="id" type="string"/>
      <attribute id="1" title="kind" type="string"/>
    </attributes>
    <nodes>
${nodes.join("\n")}
    </nodes>
    <edges>
${ties.join("\n")}
    </edges>
  </graph>
</gexf>
`;
}

function nodesOf({ mode, rowLabels, columnLabels }: Network): Node[] {
  const actors = rowLabels.map((id, index): Node => ({ key: `r${index}`, id, kind: "actor" }));
  if (mode === "one-mode") return actors;
  return [...actors, ...columnLabels.map((id, index): Node => ({ key: `c${index}`, id, kind: "option" }))];
}

const targetKey = ({ mode }: Network, column: number) => `${mode === "one-mode" ? "r" : "c"}${column}`;

function edges({ mode, rowLabels, columnLabels, cells }: Network) {
  return rowLabels.flatMap((_, row) =>
    columnLabels.flatMap((_, column) => {
      const weight = cells[row * columnLabels.length + column]!;
      return weight === 0 || (mode === "one-mode" && column <= row) ? [] : [{ row, column, weight }];
    }),
  );
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML 1.0 has it; control characters, for which it has no way, are left out. */
function xml(text: string): string {
  return Array.from(text.toWellFormed())
    .filter((character) => /[\t\n\r]|[^\p{Cc}\ufffe\uffff]/u.test(character))
    .join("")
    .replace(/[&<>"]/g, (mark) => entities[mark]!);
}
