import { inflateRawSync } from "node:zlib";

/**
 * How many bytes a ZIP archive becomes once unpacked, found by unpacking it: what its directory says may be untrue.
 * `null` where it is more than `most`. Throws where it is no whole archive.
 */
export function measureZip(bytes: Uint8Array, most: number): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("its directory is damaged");
    const size = unpackedSize(bytes, view, at, most - total);
    if (size === null) return null;
    total += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** The record that closes an archive; a comment of up to 65,535 bytes may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Error("it breaks off before its end");
}

function unpackedSize(bytes: Uint8Array, view: DataView, entry: number, most: number): number | null {
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const isStored = view.getUint16(entry + 10, true) === 0;
  if (isStored) return packed > most ? null : packed;
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) })
      .length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}
