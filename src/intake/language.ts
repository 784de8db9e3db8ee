/** The commonest small words of languages in Latin and Cyrillic letters; no list shares most of another's. */
const smallWords: Record<string, string> = {
  en: "the of and to in that is was for on with as by at from has have will not be said",
  de: "der die und das den von zu mit sich des auf für ist im dem nicht ein eine hat auch",
  fr: "le la les des et du en une est que pour dans qui sur par pas au avec plus ce",
  es: "el la los las del que en una por con para no se es al como más su ha lo",
  it: "il di che la per un una non sono con del della le gli nel ha anche più da si",
  pt: "o os as que não uma para com do da em no na por mais se foi ao dos das",
  nl: "de het een van en in is dat op te zijn met voor niet aan ook er maar om die",
  pl: "w i na z się nie do że to jest o jak po za od przez co dla był oraz",
  sv: "och att det som en på är av för med den till inte har om ett var men de vi",
  tr: "ve bir bu da de için ile çok daha olarak olan gibi kadar sonra ne var en ise dedi ancak",
  id: "yang dan di dengan untuk dari ini itu tidak pada dalam akan juga oleh ke adalah bahwa mereka telah sebagai",
  ru: "и в не на что с по как это из от для его был за но также он она они",
  uk: "і в не на що з та як це від для його був за але також він вона вони є",
};

const scripts: [RegExp, string][] = [
  [/[\u3040-\u30ff]/g, "ja"],
  [/[\uac00-\ud7a3]/g, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Devanagari}/gu, "hi"],
];

const lists = Object.entries(smallWords).map(
  ([language, words]) => [language, new Set(words.split(" "))] as const,
);

/** The language of a text that does not declare it, by script and small words; null where that is not plain. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 5000);
  for (const [script, language] of scripts)
    if ((sample.match(script)?.length ?? 0) > sample.length * 0.15) return language;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = lists.map(([language, list]) => ({
    language,
    count: words.filter((word) => list.has(word)).length,
  }));
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  const isPlain =
    best && next && best.count >= Math.max(2, words.length * 0.1) && best.count >= next.count * 1.3;
  return isPlain ? best.language : null;
}
