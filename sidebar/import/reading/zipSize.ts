/** How large a zip file says it is when unpacked, so that a small file cannot fill the memory. */

/** Bytes of all entries by the file's own directory; null when there is none that can be read. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end record stands in the last 64 kB, behind it at most a comment.
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    let entry = view.getUint32(at + 16, true);
    let sum = 0;
    for (let left = view.getUint16(at + 10, true); left > 0; left--) {
      if (entry + 46 > bytes.length || view.getUint32(entry, true) !== 0x02014b50) return null;
      sum += view.getUint32(entry + 24, true);
      entry +=
        46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    }
    return sum;
  }
  return null;
}
