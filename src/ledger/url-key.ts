/** Query parameters that say where a reader came from, not which page it is. */
const tracking = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|cmpid|ref|ref_src|smid)$/i;

/**
 * What two spellings of one page's URL have in common: without scheme, "www.", fragment, tracking parameters and
 * trailing slash. `null` for a URL that can't tell pages apart, such as a site's front page, which some sites
 * wrongly give as the canonical URL of all their pages.
 */
export function urlKey(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const path = parsed.pathname.replace(/\/+$/, "");
  const query = [...parsed.searchParams].filter(([name]) => !tracking.test(name)).sort(byText);
  if (path === "" && query.length === 0) return null;
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const host = parsed.host.replace(/^www\./, "");
  return host + path + (search.length > 0 ? `?${search.join("&")}` : "");
}

const byText = (one: [string, string], other: [string, string]): number =>
  one.join("=") < other.join("=") ? -1 : 1;
