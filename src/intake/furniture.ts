/**
 * What of a page is furniture: told from an element's name, role and class words, never from the site.
 * The words are the naming habits of publishing systems. `never` holds no prose at all; `furniture` is
 * dropped unless most of the page's prose is in it; `doubtful` unless a good part of the prose is in it.
 */
export type Kind = "body" | "doubtful" | "furniture" | "never";

const neverElements = words(
  `applet area audio base button canvas col colgroup command datalist embed frame frameset iframe img
  input keygen link map math meta noembed noframes noscript object optgroup option output param picture
  progress script select source style svg template textarea title track video`,
);
const furnitureElements = words("nav footer aside dialog menu figcaption");
const doubtfulElements = words("figure form header");
const furnitureRoles = words(
  `alert alertdialog banner complementary contentinfo dialog menu menubar navigation search status tablist
  toolbar tooltip`,
);
/** The elements that hold everything; their class words describe the page, not themselves. */
const frameElements = words("html body main");

/** Words of class and id, several joined by "-": whole words only. */
const furnitureWords = `
  ad ads adbox adslot ad-slot adunit ad-unit adwrap adwrapper advert adverts advertise advertisement
  advertisements advertising advertorial adsense adsbygoogle dfp gpt outbrain taboola zergnet revcontent mgid
  dianomi nativo sponsored sponsor sponsors sponsorship house-ad commercial
  nav navbar navi navigation menu menubar breadcrumb breadcrumbs crumb crumbs sitemap skiplink skip-link
  jump-links masthead topbar footer foot sidebar sidebars side-bar rail
  share shares sharing sharebar sharebox sharetools sharedaddy sharethis addthis addtoany social socials
  socialmedia social-media follow-us likes likebox whatsapp sharelinks
  related relateds relatedposts related-content recirc recirculation recommend recommended recommendations
  recommender trending popular most-read mostread most-popular mostpopular more-news more-stories more-from more-on
  more-articles moreon more-posts latest-news latest-stories latest-posts recent-posts recent-stories top-stories
  also-read read-also read-next readnext up-next upnext next-article next-post previous-post prev-next
  see-also seealso you-may-like might-like may-also-like also-like inline-links linklist link-list
  teaser teasers promo promos promobox promotion promotions promoted callout cta call-to-action
  newsletter newsletters subscribe subscription subscriptions signup sign-up optin opt-in mailchimp mailinglist
  mailing-list regwall donate donation donations login signin sign-in app-promo download-app
  comment comments commenting comment-list commentlist disqus livefyre respond replies coral
  caption captions figcaption cutline credit credits photocredit
  author-bio authorbio author-box authorbox author-info author-card author-description author-profile
  about-author about-the-author contributor-bio
  tags taglist tag-list tagcloud tag-cloud hashtags topic-list topics keywords categories cat-links
  pagination pager page-numbers post-navigation postnav nav-links
  cookie cookies consent gdpr ccpa onetrust modal popup popover lightbox overlay tooltip snackbar toast rollover
  hovercard gallery galleries slideshow carousel slider thumbnails thumbs playlist jwplayer brightcove
  pullquote pullquotes pull-quote toc table-of-contents poll survey quiz copyright disclaimer
  search searchbox weather ticker scoreboard report-error app-download
`;
const doubtfulWords = `
  aside utility utilities tools toolbox toolbar widget widgets widget-area print email meta metadata postmeta
  post-meta entry-meta article-meta entry-footer post-footer article-footer byline bylines author authors bio
  biography contributor contributors dateline timestamp date published-date publish-date updated kicker eyebrow
  hidden hide invisible visually-hidden visuallyhidden sr-only screen-reader-text offscreen noprint no-print
  print-only printonly paywall meter piano membership register registration subscriber subscribers affiliate
  banner privacy legal notice feedback rating ratings vote voting video-title video-info video-player videoplayer
  player media-info listen audio-player follow followers like tag topic headline tagline box-title
  readmore read-more moretag flag label labels
`;
/** A state, or what a post is filed under: "has-sidebar", "no-comments", "category-popular", "tag-social". */
const aboutOthers =
  /^(?:has|have|with|without|no|not|is|if|category|tag|author|format|type|status|post|page|elementor|col|lg|md|sm|xs|l|u|theme|template|single|enable|disable|side|off|and)-|-(?:enabled|disabled|wrapper-outer|off|on|open|closed)$/;

const bodyWords =
  /(?:^|-)(?:hentry|h-entry|(?:article|story|post|entry|news|page|main|body)-?(?:body|content|text|copy)|richtext|rich-text|body-copy|articletext)(?:-|$)/;

const furniturePattern = wholeWords(words(furnitureWords));
const doubtfulPattern = wholeWords(words(doubtfulWords));
/** "author-bio" is what it says, although "author-..." often tells only what a post is filed under. */
const phrasePattern = wholeWords([...words(furnitureWords)].filter((word) => word.includes("-")));

/** What an opening tag says of its element. Attribute names in small letters, values as written. */
export function judgeElement(name: string, attributes: Record<string, string>): Kind {
  if (neverElements.has(name)) return "never";
  if (frameElements.has(name)) return "body";
  if (furnitureElements.has(name) || furnitureRoles.has(attributes.role ?? "")) return "furniture";
  const kind = judgeNames(attributes.class, attributes.id);
  if (kind !== "body") return kind;
  return doubtfulElements.has(name) || isHidden(attributes) ? "doubtful" : "body";
}

const kinds = new Map<string, Kind>();

/** The same few class names come back all over a page, so the answers are kept. */
function judgeNames(className = "", id = ""): Kind {
  if (!className && !id) return "body";
  const names = `${className} ${id}`;
  let kind = kinds.get(names);
  if (kind === undefined) {
    if (kinds.size > 20_000) kinds.clear();
    kind = judge(toNames(names));
    kinds.set(names, kind);
  }
  return kind;
}

function judge(names: string[]): Kind {
  if (names.some((name) => bodyWords.test(name))) return "body";
  const own = names.filter((name) => !aboutOthers.test(name));
  if (own.some((name) => furniturePattern.test(name))) return "furniture";
  if (names.some((name) => phrasePattern.test(name))) return "furniture";
  return own.some((name) => doubtfulPattern.test(name)) ? "doubtful" : "body";
}

/** "relatedPosts box__caption" -> ["related-posts", "box-caption"] */
function toNames(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, "-"))
    .filter(Boolean);
}

/** Whether an element says that it holds the story: by its name, or by a class such as "article-body". */
export function isStoryElement(name: string, className: string): boolean {
  return name === "article" || name === "main" || toNames(className).some((each) => bodyWords.test(each));
}

function isHidden(attributes: Record<string, string>): boolean {
  if ("hidden" in attributes) return true;
  return attributes.style !== undefined && /display:\s*none|visibility:\s*hidden/i.test(attributes.style);
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

function wholeWords(list: Iterable<string>): RegExp {
  return new RegExp(`(?:^|-)(?:${[...list].join("|")})(?=$|-)`);
}
