import { describe, expect, it } from 'vitest';
import { decodeText, encodingOf, toUtf8 } from './text-encoding';

describe('decodeText', () => {
  it('reads every letter of Windows 1252 that Latin 1 has not', () => {
    // From the table of the code page: byte, code point.
    const letters: readonly (readonly [number, number])[] = [
      [0x80, 0x20ac], [0x82, 0x201a], [0x83, 0x0192], [0x84, 0x201e], [0x85, 0x2026], [0x86, 0x2020], [0x87, 0x2021],
      [0x88, 0x02c6], [0x89, 0x2030], [0x8a, 0x0160], [0x8b, 0x2039], [0x8c, 0x0152], [0x8e, 0x017d], [0x91, 0x2018],
      [0x92, 0x2019], [0x93, 0x201c], [0x94, 0x201d], [0x95, 0x2022], [0x96, 0x2013], [0x97, 0x2014], [0x98, 0x02dc],
      [0x99, 0x2122], [0x9a, 0x0161], [0x9b, 0x203a], [0x9c, 0x0153], [0x9e, 0x017e], [0x9f, 0x0178], [0xa3, 0x00a3],
      [0xe9, 0x00e9], [0xa0, 0x00a0],
    ]; // prettier-ignore
    const text = decodeText(new Uint8Array(letters.map(([byte]) => byte)), 'windows-1252');
    expect(Array.from(text, (letter) => letter.codePointAt(0))).toEqual(letters.map(([, point]) => point));
  });
});

describe('encodingOf', () => {
  const inUnits = (text: string, isLittle: boolean, mark: boolean) => {
    const bytes = new Uint8Array((text.length + Number(mark)) * 2);
    const view = new DataView(bytes.buffer);
    Array.from(mark ? `\ufeff${text}` : text).forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), isLittle)); // prettier-ignore
    return bytes;
  };
  const TEXT = 'practice_code,practice_name\r\nA81001,O’Neill – £5\r\n';

  it.each([
    ['utf-16le', true, true],
    ['utf-16le', true, false],
    ['utf-16be', false, true],
    ['utf-16be', false, false],
  ] as const)('knows %s with and without its mark', (encoding, isLittle, mark) => {
    const bytes = inUnits(TEXT, isLittle, mark);
    expect(encodingOf(bytes)).toBe(encoding);
    expect(new TextDecoder().decode(toUtf8(bytes, encoding))).toBe(TEXT);
  });

  it('knows UTF-8 with and without its mark', () => {
    for (const text of [TEXT, `\ufeff${TEXT}`]) {
      const bytes = new TextEncoder().encode(text);
      expect(encodingOf(bytes)).toBe('utf-8');
      expect(decodeText(bytes, 'utf-8')).toBe(TEXT);
    }
  });

  it('takes what is text and no UTF-8 for Windows 1252', () => {
    expect(encodingOf(new Uint8Array([0x41, 0x92, 0x42]))).toBe('windows-1252');
  });
});
