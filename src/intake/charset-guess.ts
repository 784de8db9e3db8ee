/**
 * Guesses the charset of bytes that are no UTF-8 and declare nothing, by how the text would read: letters that are
 * common in the languages of a charset count for it; signs, capitals inside words and, for Latin charsets, foreign
 * letters side by side count against it.
 */
export function guessCharset(bytes: Uint8Array): string {
  const sample = foreignPart(bytes);
  const multibyte = multibyteCharsets.find(({ charset, common }) => readsAs(sample, charset, common));
  if (multibyte) return multibyte.charset;
  let best = { charset: "windows-1252", score: Number.NEGATIVE_INFINITY };
  for (const candidate of singleByteCharsets) {
    const score = scoreText(new TextDecoder(candidate.charset).decode(sample), candidate);
    if (score > best.score) best = { charset: candidate.charset, score };
  }
  return best.charset;
}

interface Candidate {
  charset: string;
  /** Letters and marks in the order of how common they are; only the first carry full weight. */
  common: string;
  /** Whether its words mix plain Latin letters with the charset's own. */
  latin: boolean;
}

const cyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў";
const quotes = "«»„“”‘’–—…№\u00a0";

const singleByteCharsets: Candidate[] = [
  { charset: "windows-1252", common: `éèàáíóúñçãõâêôîûëïüöäßåøæ£€©®°·¿¡ÉÀÖÜÄ${quotes}`, latin: true },
  { charset: "windows-1250", common: `ąęłńśżźćáéíóúčřžšěůýťďňöüőűßăâîșțşţđ${quotes}`, latin: true },
  { charset: "windows-1254", common: `ıışğüöçİĞŞÜÖÇâîû${quotes}`, latin: true },
  { charset: "iso-8859-2", common: `ąęłńśżźćáéíóúčřžšěůýťďňöüőűßăâîşţđ${quotes}`, latin: true },
  { charset: "windows-1251", common: cyrillic + quotes, latin: false },
  { charset: "koi8-u", common: cyrillic, latin: false },
  { charset: "ibm866", common: cyrillic, latin: false },
  { charset: "windows-1253", common: `αοιετνσηυρπκμλςγδωχθφβξζψάέήίόύώϊϋ${quotes}`, latin: false },
  { charset: "windows-1255", common: `יוהלאברתשמנםדקעחפסטכגזןצךףץ${quotes}`, latin: false },
  { charset: "windows-1256", common: `اليمونرتبةعدسفهكقحجشطصخضغذثئءظزىآأإؤپچژگ،؟${quotes}`, latin: false },
];

const multibyteCharsets: { charset: string; common: RegExp }[] = [
  { charset: "euc-jp", common: /[\u3040-\u30ff、。]/g },
  { charset: "shift_jis", common: /[\u3040-\u30ff、。]/g },
  { charset: "euc-kr", common: /[\uac00-\ud7a3]/g },
  { charset: "gb18030", common: /[的一是不了在人有我他这中大来上国和到说时，。]/g },
  { charset: "big5", common: /[的一是不了在人有我他這中大來上國和到說時，。]/g },
];

/** Strictly readable, and as many of the commonest signs as any text in the language has. */
function readsAs(bytes: Uint8Array, charset: string, common: RegExp): boolean {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    return (text.match(common)?.length ?? 0) > foreign * 0.15;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function scoreText(text: string, { common, latin }: Candidate): number {
  let score = 0;
  let foreign = 0;
  for (const [word] of text.matchAll(/[^\0-\x40\x5b-\x60\x7b-\x7f]+/g)) {
    const own = [...word].filter((letter) => letter > "\x7f");
    foreign += own.length;
    for (const letter of own) score += weigh(letter, common);
    // "прИвет" and "прivet" are read wrongly; so is "Ïðèâåò", where Latin words have an accent here and there.
    if (/\p{Ll}\p{Lu}/u.test(word)) score -= 3;
    if (latin && /[^\0-\x7f]{3}/.test(word)) score -= 2 * own.length;
    if (!latin && /[a-z]/i.test(word) && own.some((letter) => /\p{L}/u.test(letter))) score -= 3;
  }
  return score / Math.max(1, foreign);
}

function weigh(letter: string, common: string): number {
  const rank = common.indexOf(letter.toLowerCase());
  if (rank >= 0) return rank < 12 ? 1 : 0.7;
  if (/\p{L}/u.test(letter)) return 0;
  return /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(letter) ? -3 : -1;
}

/** Up to 60,000 bytes from where the text stops being ASCII: markup tells nothing. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(Math.max(0, start), Math.max(0, start) + 60_000);
}
