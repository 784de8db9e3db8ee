import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../src/intake/charset.ts";
import { page } from "./pages.ts";

const russian =
  "Экипажи паромов Норхавена отвергли новый график компании порта, сообщил профсоюз во вторник, и попросили назначить посредника. «Мы не будем работать одиннадцать ночей подряд», — сказала Марит Сольберг.";
const german =
  "Die Fährleute von Nörhaven lehnen den Plan für die Nächte ab, sagte die Gewerkschaft; über Löhne könne man später sprechen.";
const polish =
  "Załogi promów odrzuciły nowy grafik, ogłosił związek we wtorek; żądają też wyższej płacy i przerw między zmianami.";
const greek =
  "Τα πληρώματα των πλοίων απέρριψαν το νέο πρόγραμμα, ανακοίνωσε το σωματείο την Τρίτη και ζήτησε μεσολαβητή.";
const japanese = "港のフェリー乗組員は、新しい勤務表を拒否した。組合は火曜日にこう発表し、仲介者を求めた。";

/** Bytes of a text in a charset of one byte a letter, by trying what each byte stands for. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (letter) => byLetter.get(letter) ?? 0x3f);
}

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

test.each([
  ["windows-1251", russian],
  ["koi8-u", russian.replace(/[«»—]/g, "-")],
  ["windows-1252", german],
  ["windows-1250", polish],
  ["windows-1253", greek],
])("%s is read without any declaration", (charset, text) => {
  expect(decodeText(encode(page(`<p>${text}</p>`), charset))).toBe(page(`<p>${text}</p>`));
});

test.each(["le", "be"] as const)("UTF-16%s is read without byte order mark or declaration", (order) => {
  for (const text of [page(`<p>${german}</p>`), page(`<p>${russian}</p>`), russian])
    expect(decodeText(utf16(text, order))).toBe(text);
});

test("Shift_JIS is read without any declaration", () => {
  // "組合は、" four times, as Shift_JIS writes it.
  const bytes = Uint8Array.from([0x91, 0x67, 0x8d, 0x87, 0x82, 0xcd, 0x81, 0x41]);
  expect(decodeText(Buffer.concat([bytes, bytes, bytes, bytes]))).toBe("組合は、".repeat(4));
});

test("a declaration is followed where the bytes are not UTF-8", () => {
  const text = page(`<p>${russian}</p>`, '<meta charset="windows-1251">');
  expect(decodeText(encode(text, "windows-1251"))).toBe(text);
  expect(decodeText(encode(page(polish), "iso-8859-2"), "iso-8859-2")).toBe(page(polish));
});

test("a false declaration is not believed", () => {
  const text = page(`<p>${russian}</p>`, '<meta charset="utf-8">');
  expect(decodeText(encode(text, "windows-1251"))).toBe(text);
  const utf8 = page(`<p>${russian}</p>`, '<meta charset="windows-1252">');
  expect(decodeText(Buffer.from(utf8))).toBe(utf8);
});

test("a byte order mark counts, and is no part of the text", () => {
  expect(decodeText(Buffer.from(`\uFEFF${russian}`))).toBe(russian);
  expect(decodeText(utf16(`\uFEFF${japanese}`, "be"))).toBe(japanese);
});

test("UTF-8 that is cut off inside a letter is UTF-8", () => {
  const bytes = Buffer.from("Экипажи");
  expect(decodeText(bytes.subarray(0, bytes.length - 1))).toBe("Экипаж");
});

test("any text comes back from UTF-8 as it was", () => {
  const plain = fc.string({ unit: "grapheme" }).filter((text) => !/\p{Cc}|\uFEFF/u.test(text));
  fc.assert(fc.property(plain, (text) => decodeText(Buffer.from(`<p>${text}</p>`)) === `<p>${text}</p>`));
});
