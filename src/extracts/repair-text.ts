const [LF, CR, QUOTE, SPACE] = [10, 13, 34, 32];

/** Puts spaces in place of the quotation marks of the line that begins at `offset`: as many bytes, no marks. */
export function withoutQuotes(bytes: Uint8Array, offsets: readonly number[]): Uint8Array {
  const repaired = bytes.slice();
  for (const offset of offsets) {
    for (let at = offset; at < repaired.length && repaired[at] !== LF && repaired[at] !== CR; at += 1) {
      if (repaired[at] === QUOTE) repaired[at] = SPACE;
    }
  }
  return repaired;
}

/** Ends every line in LF, whichever of LF, CRLF and CR each had. */
export function withEvenLines(bytes: Uint8Array): Uint8Array {
  const even = new Uint8Array(bytes.length);
  let length = 0;
  bytes.forEach((byte, index) => {
    if (byte === CR && bytes[index + 1] === LF) return;
    even[length] = byte === CR ? LF : byte;
    length += 1;
  });
  return even.subarray(0, length);
}
