import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { NegotiationView } from "../../../src/server/index.ts";
import { withParameters } from "../../api/client.ts";
import { negotiationQuery } from "../../api/queries.ts";
import { useKeys } from "../../app/keys.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Key } from "../../ui/Key.tsx";
import { Empty, Failure, Loading } from "../../ui/State.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { report as words } from "../../words/report.ts";
import { shell } from "../../words/shell.ts";
import type { ReportSearch } from "./search.ts";
import "./report.css";

const route = getRouteApi("/report");

/** The report as it is written, to be looked at, copied, kept and printed. */
export function ReportPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: negotiation, error, refetch } = useQuery(negotiationQuery());
  const change = (limits: Partial<ReportSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...limits }), replace: true, resetScroll: false });
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (negotiation === undefined) return <Loading />;
  if (negotiation.days === null) return <Empty title={words.empty.title}>{words.empty.words}</Empty>;
  return (
    <div className="page report-page">
      <title>{`${words.title} – ${shell.name}`}</title>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <Filters
        value={search}
        onChange={change}
        sources={negotiation.sources}
        show={["reviewed", "firstHand", "source", "surerThan"]}
      >
        <DayField words={words.asOf} value={search.asOf} set={(asOf) => change({ asOf })} />
        <DayField words={words.since} value={search.since} set={(since) => change({ since })} />
      </Filters>
      <Ways search={search} />
      <Preview search={search} revision={negotiation.revision} />
      <p className="soft tiny no-print">
        {words.cite}{" "}
        <Link to="/" search={tableSearch(search)}>
          {words.toTable}
        </Link>
      </p>
    </div>
  );
}

/** To copy, keep or print it. */
function Ways({ search }: { search: ReportSearch }) {
  const tell = useToast();
  const [isCopying, setCopying] = useState(false);
  const [html, markdown] = [addressOf("html", search), addressOf("md", search)];
  const copy = async () => {
    setCopying(true);
    try {
      const { copyReport } = await import("./copy-report.ts");
      await copyReport({ html: html.path, markdown: markdown.path });
      tell(words.copied);
    } catch (error) {
      tell(error instanceof Error && error.name === "ApiError" ? error.message : shell.notCopied);
    } finally {
      setCopying(false);
    }
  };
  useKeys(words.title, [
    { keys: "c", words: words.keys.copy, run: () => void copy() },
    { keys: "p", words: words.keys.open, run: () => void window.open(html.url, "_blank", "noopener") },
  ]);
  return (
    <div className="report-ways no-print">
      <button type="button" className="button primary" disabled={isCopying} onClick={() => void copy()}>
        {words.copy} <Key keys="c" />
      </button>
      <a className="button" href={html.download} download>
        {words.html}
      </a>
      <a className="button" href={markdown.download} download>
        {words.markdown}
      </a>
      <a className="button" href={html.url} target="_blank" rel="noopener">
        {words.open} <Key keys="p" />
      </a>
    </div>
  );
}

/** In a frame of its own, whose policy lets nothing run but the report's own script. It stays until asked for anew. */
function Preview({ search, revision }: { search: ReportSearch; revision: NegotiationView["revision"] }) {
  const [shown, setShown] = useState(revision);
  return (
    <>
      {shown !== revision && (
        <p className="report-changed" role="status">
          {words.changed}{" "}
          <button type="button" className="button" onClick={() => setShown(revision)}>
            {words.again}
          </button>
        </p>
      )}
      <iframe
        key={shown}
        className="report-frame card"
        title={words.frame}
        src={addressOf("html", search).url}
        sandbox="allow-scripts allow-popups"
      />
    </>
  );
}

function addressOf(ending: "html" | "md", search: ReportSearch) {
  const path = withParameters(`/report.${ending}`, { ...search });
  const download = withParameters(`/api/report.${ending}`, { ...search, download: true });
  return { path, url: `/api${path}`, download };
}

function tableSearch({ since: _since, ...selection }: ReportSearch) {
  return selection;
}
