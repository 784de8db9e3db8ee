import { spawnSync } from "node:child_process";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { deriveNetwork, type Network } from "../../src/analysis/networks/index.ts";
import { writeNetwork } from "../../src/publish/index.ts";

const mention = { document: "d", time: 0 };
const mentions = [
  { ...mention, row: 'Guild & "Sons"', column: "pay/high", level: 1 },
  { ...mention, row: "Theatre <1>", column: "pay/high", level: 1 },
  { ...mention, row: "Theatre <1>", column: "tour/short", level: 0 },
];
const oneMode = deriveNetwork(mentions);
const twoMode = deriveNetwork(mentions, { mode: "two-mode" });
const options = { title: "Talks\u0001 & more" };

const networkx = spawnSync("python3", ["-c", "import networkx"]).status === 0;

/** Reads a file as networkx does, and gives its nodes and the weights of its edges. */
function readWithNetworkx(
  text: string,
  reader: "parse_graphml" | "read_gexf",
): { nodes: string[]; weights: number[] } {
  const script = `
import io, json, sys, networkx
text = sys.stdin.read()
graph = networkx.parse_graphml(text) if "${reader}" == "parse_graphml" else networkx.read_gexf(io.BytesIO(text.encode()))
print(json.dumps({"nodes": [data["label"] for _, data in graph.nodes(data=True)],
  "weights": [data["weight"] for *_, data in graph.edges(data=True)]}))`;
  const { stdout, stderr } = spawnSync("python3", ["-c", script], { input: text, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as { nodes: string[]; weights: number[] };
}

describe.each([
  ["one-mode", oneMode, ['Guild & "Sons"', "Theatre <1>"], [1]],
  ["two-mode", twoMode, ['Guild & "Sons"', "Theatre <1>", "pay/high", "tour/short"], [1, 1, -1]],
] as [string, Network, string[], number[]][])("a %s network", (_, network, nodes, weights) => {
  test.skipIf(!networkx)("is read back by networkx from GraphML and GEXF", () => {
    expect(readWithNetworkx(writeNetwork(network, "graphml", options), "parse_graphml")).toEqual({
      nodes,
      weights,
    });
    expect(readWithNetworkx(writeNetwork(network, "gexf", options), "read_gexf")).toEqual({ nodes, weights });
  });

  test("has a node and an edge for each in GraphML and GEXF, escaped", () => {
    for (const format of ["graphml", "gexf"] as const) {
      const text = writeNetwork(network, format, options);
      const { document } = parseHTML(text);
      expect(document.querySelectorAll("node").length).toBe(nodes.length);
      expect(document.querySelectorAll("edge").length).toBe(weights.length);
      expect(text).toContain("Theatre &lt;1&gt;");
      expect(text).not.toContain("\u0001");
    }
  });
});

test("csv, dl and json hold the whole matrix with its labels", () => {
  expect(writeNetwork(oneMode, "csv", options)).toBe(
    ',"Guild & ""Sons""",Theatre <1>\r\n"Guild & ""Sons""",0,1\r\nTheatre <1>,1,0\r\n',
  );
  expect(writeNetwork(twoMode, "dl", options)).toContain("dl nr = 2, nc = 2, format = fullmatrix");
  expect(writeNetwork(oneMode, "dl", options)).toContain(
    '"Guild & \'Sons\'"\n"Theatre <1>"\ndata:\n0 1\n1 0\n',
  );
  expect(JSON.parse(writeNetwork(twoMode, "json", options))).toMatchObject({
    mode: "two-mode",
    matrix: [
      [1, 0],
      [1, -1],
    ],
  });
});
