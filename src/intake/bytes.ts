/** What bytes are when they are no text: told from their first few, as `file` does. */

const signatures: [string, (number | null)[]][] = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a WebP, WAV or AVI file", [0x52, 0x49, 0x46, 0x46, null, null, null, null]],
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["gzip-compressed data", [0x1f, 0x8b]],
  ["a ZIP archive, or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["an empty ZIP archive", [0x50, 0x4b, 0x05, 0x06]],
  ["bzip2-compressed data", [0x42, 0x5a, 0x68, 0x39]],
  ["xz-compressed data", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["Zstandard-compressed data", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["an older office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["an MP3 recording", [0x49, 0x44, 0x33]],
  ["an Ogg recording", [0x4f, 0x67, 0x67, 0x53]],
  ["a Matroska or WebM video", [0x1a, 0x45, 0xdf, 0xa3]],
  ["an MP4 video", [null, null, null, null, 0x66, 0x74, 0x79, 0x70]],
  ["a TIFF picture", [0x49, 0x49, 0x2a, 0x00]],
  ["a TIFF picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["a font", [0x77, 0x4f, 0x46]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a program", [0x4d, 0x5a, 0x90, 0x00]],
  ["an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["a Safari web archive", [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30]],
];

/** The name of what the bytes are, or null where they may be text. */
export function nameBinary(bytes: Uint8Array): string | null {
  for (const [name, signature] of signatures)
    if (signature.every((byte, i) => byte === null || bytes[i] === byte) && bytes.length > signature.length)
      return name;
  return isMostlyControl(bytes) ? "binary data" : null;
}

/** Text has few control characters besides tab, line feed and the like; stray NULs are forgiven. */
function isMostlyControl(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) control++;
  return control > sample.length / 10;
}
