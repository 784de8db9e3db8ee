import htmlEncodingSniffer from "html-encoding-sniffer";
import { guessCharset } from "./charset-guess.ts";

/**
 * The text of bytes: byte order mark, UTF-16 by the place of its NULs, strict UTF-8, what the page or the server
 * declares, then a guess. Bytes come before declarations because a page saved anew often keeps its old one.
 */
export function decodeText(bytes: Uint8Array, declaredByServer?: string): string {
  const charset = findUtf16(bytes) ?? (isShifted(bytes) ? declared(bytes, declaredByServer) : null);
  const text =
    (charset && decode(bytes, charset)) ?? decodeUtf8(bytes) ?? decodeDeclared(bytes, declaredByServer);
  return withoutStrays(text ?? decode(bytes, guessCharset(bytes)) ?? "");
}

/** Byte order marks of UTF-16, or every second byte NUL as in most scripts and in all markup. */
export function findUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nuls[i % 2]!++;
  const [even, odd] = nuls as [number, number];
  // Markup and spaces alone make a tenth of the letters, even where the words are Cyrillic.
  if (Math.max(even, odd) < sample.length / 20) return null;
  if (odd > even * 20) return "utf-16le";
  return even > odd * 20 ? "utf-16be" : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    // As a stream, so that a page cut off inside a character is still UTF-8.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A declaration is believed unless it makes more than one in twenty foreign letters unreadable. */
function decodeDeclared(bytes: Uint8Array, declaredByServer: string | undefined): string | null {
  const charset = declared(bytes, declaredByServer);
  const text = charset && decode(bytes, charset);
  if (!text) return null;
  const unreadable = text.match(/\uFFFD/g)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return unreadable > foreign / 20 ? null : text;
}

function declared(bytes: Uint8Array, declaredByServer: string | undefined): string | null {
  const none = "";
  const options = {
    transportLayerEncodingLabel: declaredByServer,
    defaultEncoding: none,
    maxPrescanBytes: 8192,
  };
  return htmlEncodingSniffer(bytes, options) || null;
}

/** ISO-2022-JP is written in ASCII bytes with escapes, so it would pass as UTF-8. */
function isShifted(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return at >= 0 && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28);
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    // A label that is standard but not decodable, such as "replacement".
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** NULs and a leading byte order mark are no text. */
function withoutStrays(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll("\0", "");
}
