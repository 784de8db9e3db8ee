import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { changesQuery, negotiationQuery, tableQuery } from "../api/queries.ts";
import { parseArticlesSearch, parseReaderSearch } from "../pages/articles/search.ts";
import { parseDraftSearch } from "../pages/drafts/search.ts";
import { parseMeetingsSearch } from "../pages/meetings/search.ts";
import { parseNetworkSearch } from "../pages/network/search.ts";
import { parseReportSearch } from "../pages/report/search.ts";
import { parseReviewSearch } from "../pages/review/search.ts";
import { parseSentenceSearch } from "../pages/search/search.ts";
import { parseSourcesSearch } from "../pages/sources/search.ts";
import { parseTableSearch, selectionOf } from "../pages/table/search.ts";
import { parseTimelineSearch } from "../pages/timeline/search.ts";
import { Failure, Loading } from "../ui/State.tsx";
import { NotFound } from "./NotFound.tsx";
import { Shell } from "./Shell.tsx";
import { parseSelection } from "./selection.ts";

/**
 * Every address and its page. A page is loaded when it is first asked for, so that the first one starts fast:
 * only what reads its address stands here.
 */
const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});

const table = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: parseTableSearch,
  // Asked for at once, while the page's own script is still on its way.
  loaderDeps: ({ search }) => selectionOf(search),
  loader: ({ context: { queries }, deps }) => {
    void queries.prefetchQuery(negotiationQuery());
    void queries.prefetchQuery(tableQuery(deps));
    void queries.prefetchQuery(changesQuery(deps));
  },
  component: lazyRouteComponent(() => import("../pages/table/TablePage.tsx"), "TablePage"),
});

const articles = createRoute({
  getParentRoute: () => root,
  path: "/articles",
  validateSearch: parseArticlesSearch,
  component: lazyRouteComponent(() => import("../pages/articles/ArticlesPage.tsx"), "ArticlesPage"),
});

const article = createRoute({
  getParentRoute: () => root,
  path: "/articles/$id",
  validateSearch: parseReaderSearch,
  component: lazyRouteComponent(() => import("../pages/articles/ReaderPage.tsx"), "ReaderPage"),
});

const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  validateSearch: parseReviewSearch,
  component: lazyRouteComponent(() => import("../pages/review/ReviewPage.tsx"), "ReviewPage"),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: parseSentenceSearch,
  component: lazyRouteComponent(() => import("../pages/search/SearchPage.tsx"), "SearchPage"),
});

const timeline = createRoute({
  getParentRoute: () => root,
  path: "/timeline",
  validateSearch: parseTimelineSearch,
  component: lazyRouteComponent(() => import("../pages/timeline/TimelinePage.tsx"), "TimelinePage"),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: "/meetings",
  validateSearch: parseMeetingsSearch,
  component: lazyRouteComponent(() => import("../pages/meetings/MeetingsPage.tsx"), "MeetingsPage"),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: "/sources",
  validateSearch: parseSourcesSearch,
  component: lazyRouteComponent(() => import("../pages/sources/SourcesPage.tsx"), "SourcesPage"),
});

const brief = createRoute({
  getParentRoute: () => root,
  path: "/brief",
  component: lazyRouteComponent(() => import("../pages/brief/BriefPage.tsx"), "BriefPage"),
});

const report = createRoute({
  getParentRoute: () => root,
  path: "/report",
  validateSearch: parseReportSearch,
  component: lazyRouteComponent(() => import("../pages/report/ReportPage.tsx"), "ReportPage"),
});

const party = createRoute({
  getParentRoute: () => root,
  path: "/party/$id",
  validateSearch: parseSelection,
  component: lazyRouteComponent(() => import("../pages/party/PartyPage.tsx"), "PartyPage"),
});

const pair = createRoute({
  getParentRoute: () => root,
  path: "/pair/$a/$b",
  validateSearch: parseSelection,
  component: lazyRouteComponent(() => import("../pages/party/PairPage.tsx"), "PairPage"),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: "/drafts",
  validateSearch: parseDraftSearch,
  component: lazyRouteComponent(() => import("../pages/drafts/DraftsPage.tsx"), "DraftsPage"),
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: parseNetworkSearch,
  component: lazyRouteComponent(() => import("../pages/network/NetworkPage.tsx"), "NetworkPage"),
});

const deals = createRoute({
  getParentRoute: () => root,
  path: "/deals",
  component: lazyRouteComponent(() => import("../pages/deals/DealsPage.tsx"), "DealsPage"),
});

const stability = createRoute({
  getParentRoute: () => root,
  path: "/stability",
  component: lazyRouteComponent(() => import("../pages/stability/StabilityPage.tsx"), "StabilityPage"),
});

const routes = root.addChildren([
  table,
  party,
  pair,
  timeline,
  articles,
  article,
  review,
  meetings,
  sources,
  search,
  brief,
  report,
  drafts,
  deals,
  network,
  stability,
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queries },
    defaultPreload: "intent",
    // Answers are kept by the query client alone.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
