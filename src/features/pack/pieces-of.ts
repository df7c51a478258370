/**
 * A text in pieces that each fit a page, parted at spaces: nothing of it is lost.
 *
 * @param most characters of a piece; a word that is longer is parted too
 */
export function piecesOf(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > most / 2 ? space + 1 : most;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
