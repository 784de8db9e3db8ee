import { UndirectedGraph } from "graphology";
import { useEffect, useRef, useState } from "react";
import Sigma from "sigma";
import type { NetworkView } from "../../../src/publish/index.ts";
import { useTheme } from "../../app/theme.ts";
import { network as words } from "../../words/network.ts";
import { placeNodes } from "./layout.ts";

interface GraphProps {
  view: NetworkView;
  onOpen: (a: string, b: string) => void;
}

/** The network as a picture that can be moved and zoomed; a click on a line shows its sentences. */
export function Graph({ view, onOpen }: GraphProps) {
  const place = useRef<HTMLDivElement>(null);
  const [canDraw] = useState(hasWebGl);
  const open = useRef(onOpen);
  open.current = onOpen;
  const { theme } = useTheme();
  const isDark = useDarkSystem();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours, another picture.
  useEffect(() => {
    const element = place.current;
    if (element === null || !canDraw) return;
    const sigma = draw(element, view);
    sigma.on("clickEdge", ({ edge }) => {
      const [a, b] = sigma.getGraph().extremities(edge);
      open.current(a, b);
    });
    return () => sigma.kill();
  }, [view, canDraw, theme, isDark]);
  if (!canDraw) return <p className="soft">{words.noGraph}</p>;
  return (
    <figure className="graph">
      <div
        ref={place}
        className="graph-place"
        role="img"
        aria-label={words.graph(view.nodes.length, view.ties.length)}
      />
      <figcaption className="soft tiny">
        {words.thick} {view.ties.some(({ weight }) => weight < 0) && words.negative}
      </figcaption>
    </figure>
  );
}

function draw(element: HTMLElement, view: NetworkView): Sigma {
  const colour = (name: string) => resolve(element, `var(--${name})`);
  const shades = ["accent", "ink", "soft"].map(colour);
  const points = placeNodes(view.nodes, view.ties);
  const most = Math.max(1e-9, ...view.ties.map(({ weight }) => Math.abs(weight)));
  const graph = new UndirectedGraph();
  for (const { id, name, kind, bloc } of view.nodes) {
    const color = kind === "option" ? colour("edge") : shades[(bloc ?? 0) % shades.length];
    graph.addNode(id, { ...points.get(id), label: name, size: kind === "option" ? 4 : 9, color });
  }
  for (const { from, to, weight } of view.ties) {
    const size = 1 + 7 * Math.sqrt(Math.abs(weight) / most);
    graph.addEdge(from, to, { size, color: colour(weight < 0 ? "accent" : "edge") });
  }
  return new Sigma(graph, element, {
    enableEdgeEvents: true,
    labelColor: { color: colour("ink") },
    labelFont: "Inter Variable, system-ui, sans-serif",
    labelRenderedSizeThreshold: 0,
    defaultDrawNodeHover: () => {},
    minCameraRatio: 0.2,
    maxCameraRatio: 3,
    allowInvalidContainer: true,
  });
}

/** A colour of the page as numbers: what paints on a canvas knows no variables. */
function resolve(element: HTMLElement, value: string): string {
  const probe = element.ownerDocument.createElement("span");
  probe.style.color = value;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function hasWebGl(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function useDarkSystem(): boolean {
  const query = "(prefers-color-scheme: dark)";
  const [isDark, setDark] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const tell = () => setDark(list.matches);
    list.addEventListener("change", tell);
    return () => list.removeEventListener("change", tell);
  }, []);
  return isDark;
}
