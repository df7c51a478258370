import { UnreadableFile } from './reading';

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly words: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], words: 'a PDF document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], words: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], words: 'a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], words: 'a picture (GIF)' },
  { bytes: [0x1f, 0x8b], words: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], words: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], words: 'a RAR archive' },
  { bytes: [0x50, 0x41, 0x52, 0x31], words: 'a Parquet file' },
];

const MARKUP: readonly { readonly start: RegExp; readonly words: string }[] = [
  { start: /^\s*<(!doctype html|html|head|body|table)\b/i, words: 'a web page, perhaps a sign-in or error page' },
  { start: /^\s*<\?xml/i, words: 'an XML file' },
  { start: /^\s*[[{]/, words: 'a JSON file' },
];

/** Refuses what is plainly no extract, by its first bytes. @throws UnreadableFile that says what it is */
export function refuseOtherFormats(head: Uint8Array): void {
  const archive = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  const start = new TextDecoder().decode(head.subarray(0, 512));
  const words = archive?.words ?? MARKUP.find((markup) => markup.start.test(start))?.words;
  if (words === undefined) return;
  const advice = words.includes('archive')
    ? 'Unpack it and load the files inside'
    : 'Save the data as CSV and load that';
  throw new UnreadableFile(`This is ${words}, not an extract. ${advice}.`);
}
