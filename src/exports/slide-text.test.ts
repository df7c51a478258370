import { describe, expect, it } from 'vitest';
import { linkParts, safeLink, shortLink } from './link-parts';
import { type SlideParagraph, slidePages } from './slide-pages';
import { firstSentence, fittedText, linesHigh, linesOf, shortened } from './slide-text';

const ROOM = { width: 4, height: 1 };
const WORDS = 'Nine of the practices except more patients than chance explains. ';

describe('text that fits', () => {
  it('takes the largest size at which all of it has room', () => {
    // 72 points high: three lines of 24 are 86, two are 58.
    expect(fittedText('Short', ROOM, [24, 12])).toEqual({ text: 'Short', points: 24, isWhole: true });
    const long = fittedText(WORDS.repeat(2), ROOM, [24, 12]);
    expect(long).toEqual({ text: (WORDS + WORDS).trim(), points: 12, isWhole: true });
    expect(linesHigh(linesOf(long.text, 4, 12).length, 12)).toBeLessThanOrEqual(1);
  });

  it('keeps the first sentence where all of it has no room, and cuts that with an ellipsis where it has none either', () => {
    expect(fittedText(WORDS.repeat(20), ROOM, [24, 12])).toEqual({ text: WORDS.trim(), points: 12, isWhole: false });
    const cut = fittedText('word '.repeat(1000), ROOM, [24, 12]);
    expect(cut).toMatchObject({ points: 12, isWhole: false });
    expect(cut.text).toMatch(/word…$/u);
    expect(linesOf(cut.text, 4, 12)).toHaveLength(5);
  });

  it('breaks a word that is wider than its room', () => {
    const lines = linesOf('x'.repeat(5000), 4, 12);
    expect(lines.join('')).toHaveLength(5000);
    expect(lines.length).toBeGreaterThan(80);
    expect(shortened('x'.repeat(5000), ROOM, 12).length).toBeLessThan(400);
  });

  it('keeps line ends of its own', () => {
    expect(linesOf('one\ntwo\r\nthree', 4, 12)).toEqual(['one', 'two', 'three']);
  });

  it('ends a sentence at its stop and not inside a number or a name', () => {
    expect(firstSentence('A ratio of 2.10 holds. Then more.')).toBe('A ratio of 2.10 holds.');
    expect(firstSentence('Is it e.g. chance? “No.” More.')).toBe('Is it e.g. chance?');
    expect(firstSentence('No stop here')).toBe('No stop here');
  });
});

describe('slidePages', () => {
  const plain = (text: string): SlideParagraph => ({ text, look: 'plain' });

  it('is one page at the largest size that fits', () => {
    expect(slidePages([plain('a'), plain('b')], ROOM, [20, 10])).toEqual({ points: 20, pages: [[plain('a'), plain('b')]] }); // prettier-ignore
    expect(slidePages([], ROOM, [20])).toEqual({ points: 20, pages: [] });
  });

  it('goes on over more slides at the smallest size, loses nothing, and keeps a heading with what follows', () => {
    // Each paragraph takes 1.4 lines of 12 points: four have room in 72 points.
    const paragraphs = ['a', 'b', 'c'].map(plain).concat({ text: 'head', look: 'heading' }, plain('d'), plain('e'));
    const { points, pages } = slidePages(paragraphs, ROOM, [20, 10]);
    expect(points).toBe(10);
    expect(pages.flat()).toEqual(paragraphs);
    expect(pages.map((page) => page.map(({ text }) => text))).toEqual([['a', 'b', 'c'], ['head', 'd', 'e']]); // prettier-ignore
  });

  it('parts a paragraph that is higher than a slide between its lines', () => {
    const { pages } = slidePages([plain(WORDS.repeat(30).trim())], ROOM, [10]);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flat().map(({ text }) => text).join(' ')).toBe(WORDS.repeat(30).trim()); // prettier-ignore
    expect(pages.every((page) => linesOf(page[0]?.text ?? '', 4, 10).length <= 6)).toBe(true);
  });
});

describe('links in text', () => {
  it('are parted from it, without what ends the sentence', () => {
    expect(linkParts('See https://a.uk/x?b=1&c=2. And (http://b.uk/#/y), end')).toEqual([
      { text: 'See ', link: null },
      { text: 'https://a.uk/x?b=1&c=2', link: 'https://a.uk/x?b=1&c=2' },
      { text: '. And (', link: null },
      { text: 'http://b.uk/#/y', link: 'http://b.uk/#/y' },
      { text: '), end', link: null },
    ]);
    expect(linkParts('no link')).toEqual([{ text: 'no link', link: null }]);
    expect(linkParts('')).toEqual([]);
  });

  it('stay plain where office programs would refuse them', () => {
    const long = `https://a.uk/${'x'.repeat(2000)}`;
    expect(linkParts(`At ${long}`)).toEqual([{ text: `At ${long}`, link: null }]);
    expect([safeLink('javascript:alert(1)'), safeLink(long), safeLink('https://a.uk/a b.')]).toEqual([null, null, 'https://a.uk/a%20b.']); // prettier-ignore
  });

  it('are shown short where room is', () => {
    expect(shortLink('https://a.uk/')).toBe('https://a.uk/');
    expect(shortLink(`https://a.uk/${'x'.repeat(200)}`)).toMatch(/^https:\/\/a\.uk\/x{66}…$/u);
  });
});
