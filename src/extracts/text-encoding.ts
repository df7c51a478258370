/** How a text's letters are written as bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Tells how the first bytes of a file write text: by byte order mark, else as UTF-8 where they (but for a damaged letter) are, else as the
 * Windows encoding that older office programs save.
 *
 * @returns null where they are not text
 */
export function encodingOf(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  let controls = 0;
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  if (even + odd > 0 || controls > head.length / 100) return null;
  return lettersOf(head);
}

/** Whether bytes are UTF-8. A letter cut in two by the end of them is not a fault. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Which letters bytes hold, where there is one byte for each of ASCII. A damaged letter among many makes no other encoding. */
export function lettersOf(bytes: Uint8Array): 'utf-8' | 'windows-1252' {
  if (isUtf8(bytes) || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) return 'utf-8';
  const text = new TextDecoder().decode(bytes, { stream: true });
  const damaged = text.split('\ufffd').length - 1;
  const beyondAscii = text.match(/[^\0-\u007f]/g)?.length ?? 0;
  return beyondAscii > 2 * damaged ? 'utf-8' : 'windows-1252';
}

/** The text of bytes, without its byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Some decoders, Node 20's among them, leave the bytes from 0x80 to 0x9f as the controls of Latin 1.
  return encoding === 'windows-1252' ? text.replaceAll(/[\u0080-\u009f]/g, windowsLetter) : text;
}

/** What Windows 1252 puts in the place of the controls of Latin 1, from 0x80 on; a space for the five it leaves free. */
const WINDOWS_LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function windowsLetter(control: string): string {
  const letter = WINDOWS_LETTERS.charAt(control.charCodeAt(0) - 0x80);
  return letter === ' ' ? control : letter;
}

/** The same text as UTF-8. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return new TextEncoder().encode(decodeText(bytes, encoding));
}
