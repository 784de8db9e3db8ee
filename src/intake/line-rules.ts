/** What kinds of furniture stand between the paragraphs of a story. */
export type LineKind =
  | "advertisement"
  | "newsletter"
  | "promotion"
  | "sharing"
  | "credit"
  | "author note"
  | "page furniture";

export interface LineRule {
  kind: LineKind;
  /** Longer lines are prose, however they begin. */
  longest: number;
  /** Whether a line that ends like a sentence is prose: a link's title does not. */
  sparesSentences?: boolean;
  pattern: RegExp;
}

// Ranges rather than Unicode properties: compiling those in any case would cost more than judging a page.
const letter = "[a-z\\u00aa-\\uffff]";
const capital = "(?-i:[A-Z\\u00c0-\\u00de\\u0386-\\u03ab\\u0400-\\u042f])";

/** "Ana Ruiz", "Ana Ruiz in Geneva and B. Okafor": capitals count here, unlike in the rest of a phrase. */
const name = `(?:${capital}(?:${letter}|[.'’-])*)`;
const names = `${name}(?:(?:,? and |, |; | in | at | )${name})*`;

/** What an editor writes before the title of another story; a colon or the like follows. */
const leadIns = [
  "read (?:more|also|next|on)",
  "also read",
  "further reading",
  "see (?:also|more)",
  `related(?: ${letter}+)?`,
  "more(?: (?:from|on|about|news|stories|coverage)[^.?!]{0,80}?)?",
  "(?:don['’]t|do not) miss(?: this)?",
  "(?:must|should)[ -]reads?",
  "watch(?: (?:now|more|live|this|the video|below|also|next))?",
  "listen(?: (?:now|live|here))?",
  "you (?:may|might) (?:also )?(?:like|enjoy|be interested in|want to (?:read|know))(?: this)?",
  "recommended(?: (?:for you|reading|stories|articles))?",
  "trending(?: (?:now|stories|articles))?",
  "up next",
  "in case you missed it",
  "icymi",
  "most (?:read|popular|viewed|shared)(?: .{0,30})?",
  "editors?['’]?s? (?:picks?|choice)",
  "(?:latest|top|breaking|other|similar) (?:news|stories|articles|posts)",
  "keep reading",
  "(?:next|previous) (?:story|article|post)",
  "click (?:here|to) .{0,80}?",
  "(?:photos|videos?|gallery|podcast|explainer|live(?: updates)?)",
];

/** The same in other languages, where it often does without a colon. */
const foreignLeadIns = [
  "(?:à )?lire (?:aussi|également|la suite)",
  "voir aussi",
  "sur le même (?:sujet|thème)",
  "lesen sie (?:auch|mehr)",
  "mehr zum thema",
  "siehe auch",
  "lee? (?:también|además|más)",
  "lea también",
  "te puede interesar",
  "vea también",
  "(?:leggi|guarda) anche",
  "potrebbe interessarti",
  "leia (?:também|mais)",
  "veja (?:também|mais)",
  "saiba mais",
  "читайте (?:также|ещё|еще|подробнее)",
  "см\\. также",
  "смотрите также",
  "читайте (?:також|ще)",
  "дивіться також",
  "czytaj (?:też|także|więcej|również)",
  "zobacz (?:też|także|również)",
  "lees (?:ook|meer|verder)",
  "bekijk ook",
  "ayrıca okuyun",
];

/** Headings above links to other stories. */
const promotionHeadings = [
  "read (?:more|next|this next|also)",
  "see also",
  "also read",
  "related(?: (?:news|story|stories|articles?|content|coverage|topics?|posts?|videos?|reading|links?|items?|tags?))?",
  `more (?:from|on) (?:this|the|our|@|${capital}).{0,60}`,
  `more (?:top |great |like |related )?(?:${letter}+ )?(?:news|stories|headlines|videos|reading)`,
  "(?:don['’]t|do not) miss(?: this| it)?",
  "you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: this)?",
  "recommended(?: (?:for you|reading|stories|articles|videos))?",
  "trending(?: (?:now|stories|articles|topics))?",
  "up next",
  "in case you missed it",
  "most (?:read|popular|viewed|shared)(?: (?:stories|articles|news|posts|in …))?",
  "popular (?:now|stories|posts|articles)",
  "editors?['’]?s? (?:picks?|choice)",
  "(?:latest|top|breaking|other|similar|recent) (?:news|stories|articles|posts|headlines|videos)",
  "what to read next",
  "keep reading",
  "(?:next|previous) (?:story|article|post)",
  "(?:from )?around the web",
  "(?:promoted|sponsored) stories",
  "watch (?:the video|more|now|live|next|below)",
  "(?:story|article) timeline",
  "(?:see|view) (?:all|full) (?:coverage|stories|news|articles|comments)…",
];

const networks =
  "facebook|twitter|x|instagram|youtube|linkedin|telegram|whatsapp|bluesky|threads|mastodon|snapchat|tiktok|google news|apple news|flipboard|pinterest";
const pictures = "photo|image|picture|photograph|illustration";
const agencies =
  "ap|afp|epa|reuters|getty(?: images)?|tass|xinhua|bloomberg|anadolu|pool|dpa|efe|shutterstock";

/**
 * The set wording of news sites. A phrase is matched against a whole line, in any case; `…` is any text. Nothing
 * here may match a sentence that a reporter would write: what begins like one needs a second word that does not.
 */
export const lineRules: LineRule[] = [
  rule("advertisement", 60, [
    "(?:advert|advertise?ment|advertising|sponsored(?: content| by …)?|ad|promoted|paid content)",
    "(?:publicité|anzeige|werbung|publicidad|pubblicità|publicidade|реклама|advertentie|reklama|reklam)",
    "loading",
  ]),
  rule("advertisement", 140, [
    "(?:story|article|post|text|content) continues (?:below|after)…",
    "continue reading (?:below|the main story|after)…",
    "continues after (?:the )?advert…",
    "scroll (?:down )?(?:to|for) (?:continue|more)…",
    "(?:skip|report|hide|remove|after) (?:this |the )?ad(?:vertisement)?",
    "advertisement [-–—|•·]…",
  ]),
  rule("advertisement", 300, [
    "…\\b(?:links?|purchases?|buy)\\b…\\bearn\\b.{0,40}\\bcommissions?\\b…",
    "…\\bearn\\b.{0,40}\\bcommissions?\\b…\\b(?:links?|purchases?|buy)\\b…",
    "\\[/?\\w+(?: \\w+=…)?\\]…",
  ]),
  rule("newsletter", 700, [
    "…\\bby (?:providing|submitting|entering|giving|adding|sharing) your e-?mail\\b…",
    "(?:get|receive|join|want|start) …\\b(?:in|to|into) your (?:e-?mail )?in-?box\\b…",
    "get .{0,80}\\bdelivered (?:to|through|straight|directly|right)\\b…",
  ]),
  rule("newsletter", 400, [
    "(?:please )?(?:sign up|subscribe)\\b.{0,12}\\b(?:for|to|here|now|today|via|on)\\b…\\b(?:newsletters?|e-?mails?|alerts?|inbox|briefing|podcast|youtube|channel|updates|feed)\\b…",
    "…\\bsign up (?:for|to) …\\bnewsletters?\\b…",
    "(?:please )?(?:enter|type|submit) your e-?mail\\b…",
    "(?:get|enjoy) (?:the|our|your|unlimited|full|instant|exclusive) (?:digital )?(?:access|.{0,40}newsletters?)\\b…",
    "(?:get|download) (?:the|our) .{0,30}\\bapp\\b…",
    "(?:already|not yet) (?:a )?(?:subscriber|subscribed|member|registered)\\b…",
    "by (?:clicking|signing up|subscribing|registering|continuing)\\b…\\b(?:terms|privacy|agree|consent|cookies)…",
    "…\\byou(?: have|['’]ve) (?:been )?(?:successfully )?(?:subscribed|signed up)\\b…",
    "(?:thank you|thanks) for (?:subscribing|signing up|registering)\\b…",
    "(?:read|see) (?:our|the) privacy (?:policy|notice)…",
    "this (?:site|form) is protected by recaptcha…",
    "you can unsubscribe…",
  ]),
  {
    ...rule("promotion", 220, [
      `\\W{0,3}(?:${leadIns.join("|")})\\s*[:：|–—>»]+…`,
      `\\W{0,3}(?:${foreignLeadIns.join("|")})(?!${letter})…`,
    ]),
    sparesSentences: true,
  },
  rule("promotion", 220, [
    "…\\b(?:by )?clicking here",
    "(?:click|tap) here (?:to|for)\\b…",
    `follow (?:our|the|all|live|${letter}+['’]s) .{0,50}\\bcoverage\\b…`,
    "for more (?:information|news|stories|coverage|details|on this|video)\\b.{0,60}\\b(?:visit|click|go to|see|check)\\b…",
    "this (?:story|article|post) (?:was |has been )?(?:originally |first )?(?:appeared|published) (?:on|in|at|by)\\b…",
  ]),
  rule("promotion", 90, promotionHeadings),
  rule("sharing", 140, [
    "share",
    "tweet",
    "pin it",
    "share (?:this|on|via|article|story|post)\\b…",
    "(?:.{0,24}\\s)?send this (?:page|article|story|link) to\\b…",
    "(?:e-?mail|print|save|bookmark) this(?: (?:page|article|story|item|post))?(?: to …)?",
    "copy link",
    "link copied…",
    "click to (?:share|e-?mail|print|tweet)…",
    "(?:like|enjoy(?:ed|ing)?) (?:this|the) (?:story|article|post|video)\\?…",
    "(?:add|set) .{1,40} as (?:a |your )?preferred source…",
    "join the (?:conversation|discussion)…",
    "have (?:a|your) (?:say|tip|news tip|story)\\b…",
    "(?:got|do you have|have) (?:a|any) (?:news )?(?:tips?|stor(?:y|ies)|questions?|comments?|feedback)\\b.{0,30}\\?…",
  ]),
  rule("sharing", 250, [
    `(?:you can )?(?:follow|like|find|join|connect with|add|reach)\\b.{0,90}\\bon (?:${networks})\\b…`,
    "follow @?\\w+(?: on …)?",
    "follow (?:us|me|him|her|them)\\b…",
    "tweet (?:us|me)\\b…",
  ]),
  rule("credit", 220, [
    `\\W?(?:${letter}+ )?(?:${pictures}|video|screenshot|screengrab|footage)s? (?:credits?|courtesy|source)\\b\\s*(?:[:/]|of\\b|by\\b|${capital})…`,
    `\\W?(?:${pictures}|credit|photo illustration)s?\\s*[:/]…`,
    "file (?:photo|picture|image)?\\s?[-–—]…",
    "getty images?…",
    ".{0,60}\\b(?:getty images|shutterstock|ap photo|afp photo|istock(?:photo)?)\\b.{0,40}",
    `sources?: ?${letter}[^.]{0,60}`,
    "(?:fotos?|bild|quelle|crédits?|imagen|imagem|фото|джерело|источник|zdjęcie|fot\\.)\\s*[:：/]…",
  ]),
  rule("credit", 80, [`\\W?(?:${pictures})s? by ${names}…`]),
  rule("credit", 500, [
    `…\\([^()]{0,60}(?:\\b(?:ap|afp|file) photo|/(?:${agencies})|\\bvia (?:${agencies}))\\b[^()]{0,40}\\)`,
    `in this (?:${capital}.{0,30}? )?(?:file |undated |satellite )*(?:${pictures}|frame)\\b…`,
  ]),
  rule("credit", 350, [
    "(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d))…",
    "…\\ball rights reserved\\b…",
    "…\\bmay not be (?:published, broadcast|reproduced|reprinted|redistributed)\\b…",
  ]),
  rule("author note", 400, [
    `\\W{0,3}(?:(?:additional|other) )?(?:reporting|writing|editing|research|compiled|edited|written|produced|translated)(?: (?:and|by) (?:reporting|writing|editing|research))?(?: in .{2,30})?(?: by |: )${names}(?:[;,.)/].*)?`,
    "\\W{0,3}with (?:files|reporting|additional reporting|contributions|inputs?) (?:from|by)\\b…",
    "\\W{0,3}with (?:ap|afp|reuters|pti|ians|agency|agencies) (?:inputs|files)…",
    ".{0,160}\\b(?:contributed to this (?:report|story|article|piece)|contributed reporting)\\b…",
    "(?:the )?(?:associated press|ap|reuters|afp) (?:writers?|reporters?|journalists?)\\b…\\bcontributed\\b…",
  ]),
  rule("author note", 200, [
    "(?:contact|reach|e-?mail|write to)\\b.{0,80}@…",
    "(?:e-?mail|twitter):…",
    "\\S+@\\S+\\.\\S+",
    "@\\w{2,20}",
    "reach (?:the |our )?(?:reporters?|writers?|authors?)\\b…",
    ".{0,80}\\bcan be (?:reached|contacted|followed) (?:at|on|by|via)\\b…",
  ]),
  rule("page furniture", 110, [
    `(?:(?:first |originally )?(?:published|updated|posted|last (?:updated|modified)|modified|publicado|publié|veröffentlicht|pubblicato|опубликовано|опубліковано)(?: (?:on|at|le|el|em|am))?)\\b\\W*(?:${letter}{3,9}\\.?,? )?(?:\\d|${letter}{3,9}\\.? \\d)…`,
    "\\((?:published|updated) …\\)",
    "\\d+ ?(?:min(?:ute)?s?\\.?)(?: |-)?read(?:ing time)?",
    "(?:reading time|lesezeit|temps de lecture|tempo (?:de leitura|di lettura)|tiempo de lectura)\\b…",
    "(?:found|see|spotted?|notice) (?:a|an) (?:mistake|error|typo)\\b…",
    "our standards:…",
    "(?:posted|published|publicado|publié|veröffentlicht) (?:by|por|par|von) .{2,40}[|•·]…",
    `by ${names}\\s?[,|•·–—-]+ ?(?:\\d|updated|published|posted|${letter}{3,9}\\.? \\d)…`,
    "(?-i:[A-Z]{2}-[A-Z]{2,4}--\\S).*",
  ]),
  rule("page furniture", 80, [
    "(?:(?:view|show|see|load|read|hide|post|leave|add|write|join) )?(?:all |more |a |your |the |\\d+ )?(?:comments?|repl(?:y|ies)|responses?)(?: \\(?\\d+\\)?)?(?: (?:are closed|off|below))?",
    "log ?in",
    "sign (?:in|up|out)",
    "(?:subscribe|register)(?: now)?",
    "(?:skip|jump) to .{0,40}",
    "(?:back|go) to top",
    "(?:home|menu|search|close|cancel|submit|next|previous)",
    "(?:show|view|see|load|read|learn|find out) (?:more|less|all|the full (?:story|article))",
    "(?:tags?|topics?|filed under|categor(?:y|ies)):…",
    "(?:page )?\\d+ of \\d+",
    "(?:image|slide|photo) \\d+(?: of \\d+)?",
    "enlarge(?: this)? image",
    "view (?:gallery|image|photos?)…",
    "report (?:an error|a typo|this (?:ad|comment|post))…",
    "(?:text|font) size…",
    "(?:play(?: video)?|pause|mute|unmute)",
    "listen to (?:this )?article…",
    "(?:please )?enable javascript…",
    "(?:conversations?|comments?) (?:are|is) (?:opinions|closed|moderated)…",
  ]),
];

function rule(kind: LineKind, longest: number, phrases: string[]): LineRule {
  const pattern = phrases.join("|").replaceAll("…", ".*");
  return { kind, longest, pattern: new RegExp(`^(?:${pattern})[.:!>»…]*$`, "i") };
}
