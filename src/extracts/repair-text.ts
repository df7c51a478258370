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

/** As many bytes of a line as are wanted of it to be named: 80 letters of any script. */
const NAMED_BYTES = 320;

/** The line at a place, or after the line breaks at it: where it begins, and the start of its text. */
export function lineFrom(bytes: Uint8Array, place: number): { readonly offset: number; readonly text: string } {
  const isEnd = (byte: number | undefined) => byte === LF || byte === CR;
  let offset = place;
  while (isEnd(bytes[offset])) offset += 1;
  let end = offset;
  while (end < bytes.length && end - offset < NAMED_BYTES && !isEnd(bytes[end])) end += 1;
  return { offset, text: new TextDecoder().decode(bytes.subarray(offset, end)) };
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
