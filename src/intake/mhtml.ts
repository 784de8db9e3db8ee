/**
 * The page in a "single file" that a browser saves as .mhtml: the first HTML part of a MIME message, as bytes, with
 * the address that it came from. Null where there is none.
 */
export function readMhtml(
  bytes: Uint8Array,
): { bytes: Uint8Array; url: string | null; charset?: string } | null {
  // One character for each byte, so that the parts can be cut out and turned back without loss.
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const [head, body] = splitPart(message);
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(head["content-type"] ?? "")?.[1];
  if (!boundary) return null;
  for (const text of body.split(`--${boundary}`)) {
    const [fields, content] = splitPart(text.replace(/^\r?\n/, ""));
    const type = fields["content-type"] ?? "";
    if (!/^text\/html/i.test(type)) continue;
    const charset = /charset="?([^";\s]+)/i.exec(type)?.[1];
    const url = fields["content-location"] ?? head["snapshot-content-location"] ?? null;
    const page = decodeTransfer(content, fields["content-transfer-encoding"] ?? "");
    return { bytes: page, url: url?.startsWith("http") ? url : null, ...(charset && { charset }) };
  }
  return null;
}

/** Header fields by name in small letters, and what follows the empty line after them. */
function splitPart(text: string): [Record<string, string>, string] {
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return [{}, ""];
  const lines = text
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const fields = lines.flatMap((line) => {
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    return field ? [[field[1]!.toLowerCase(), field[2]!.trim()] as const] : [];
  });
  return [Object.fromEntries(fields), text.slice(end.index + end[0].length)];
}

function decodeTransfer(content: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(content, "base64");
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(content, "latin1");
  const plain = content
    .replace(/[ \t]*=\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
