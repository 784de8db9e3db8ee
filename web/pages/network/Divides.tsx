import type { NetworkView } from "../../../src/publish/index.ts";
import { list } from "../../words/findings.ts";
import { network } from "../../words/network.ts";

const words = network.divides;
const most = 8;

/** Beside the picture while no tie is open: blocs, and the options that divide and bridge them. */
export function Divides({ view }: { view: NetworkView }) {
  const blocs = [
    ...Map.groupBy(
      view.nodes.filter(({ kind }) => kind === "actor"),
      ({ bloc }) => bloc,
    ),
  ]
    .filter(([bloc]) => bloc !== null)
    .sort(([one], [other]) => one! - other!);
  const shown = view.divides.filter(({ divides, bridges }) => divides + bridges > 0).slice(0, most);
  return (
    <aside className="panel latest divides" aria-labelledby="blocs-title">
      <h2 id="blocs-title">{network.blocs.title}</h2>
      <ul className="plain">
        {blocs.slice(0, most).map(([bloc, members]) => (
          <li key={bloc}>
            <strong>{network.blocs.bloc(bloc! + 1)}</strong>:{" "}
            <bdi>{list(members.map(({ name }) => name))}</bdi>
          </li>
        ))}
      </ul>
      <p className="soft tiny">{network.blocs.help}</p>
      <h2>{words.title}</h2>
      {shown.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="plain">
        {shown.map((option) => (
          <li key={option.option}>
            <bdi>{option.name}</bdi>
            <span className="soft tiny">
              {[
                ...(option.divides > 0 ? [words.divides(option.divides)] : []),
                ...(option.bridges > 0 ? [words.bridges(option.bridges)] : []),
                ...(option.for.length > 0 ? [`${words.for}: ${option.for.join(", ")}`] : []),
                ...(option.against.length > 0 ? [`${words.against}: ${option.against.join(", ")}`] : []),
              ].join("; ")}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
