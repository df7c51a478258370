import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '@/domain/locality-colours';
import { pictureFaults } from '../support/picture-faults';

const PICTURES = new URL('./pictures/', import.meta.url);
const picture = (...elements: readonly string[]) => `<svg>${elements.join('')}</svg>`;
const mark = (colour: string, shape: string) => `<path d="${shape}" transform="translate(9 9)" fill="${colour}" stroke="#fff"></path>`; // prettier-ignore

describe('pictureFaults', () => {
  it('finds text and marks that are too pale, unless an outline or a dark ground makes up for it', () => {
    expect(pictureFaults(picture('<text fill="#999999">pale</text>', '<text>black</text>'), [])).toEqual(['text in #999999']); // prettier-ignore
    expect(pictureFaults(picture('<text fill="#fff">on what?</text>'), [])).toEqual(['white text without a dark ground']); // prettier-ignore
    expect(pictureFaults(picture('<rect fill="#12436D"/>', '<text fill="#fff">on dark</text>'), [])).toEqual([]);
    expect(pictureFaults(picture('<rect fill="#e3e8ed"/>'), [])).toEqual(['rect in #e3e8ed']);
    expect(pictureFaults(picture('<rect fill="#e3e8ed" stroke="#12436D"/>', '<path d="M0 0L9 0" fill="none" stroke="#e3e8eb"/>'), [])).toEqual([]); // prettier-ignore
  });

  it('finds marks of two colours that have one shape', () => {
    const [first, second] = PALETTE;
    const faults = pictureFaults(picture(mark(first, 'M1 0A1 1 0 1 1 1 -0.1'), mark(second, 'M1 0A1 1 0 1 1 1 -0.1')), PALETTE); // prettier-ignore
    expect(faults).toEqual([`one shape (M1 0A1 1 0 1 1 1 -0.1) in ${first.toLowerCase()} and ${second.toLowerCase()}`]);
    expect(pictureFaults(picture(mark(first, 'M1 0A1 1 0 1 1 1 -0.1'), mark(second, 'M-1 -1l2 0l0 2l-2 0Z')), PALETTE)).toEqual([]); // prettier-ignore
  });
});

describe('the pictures of the charts', () => {
  it.each(readdirSync(PICTURES))('%s can be read, and told apart in greyscale', (name) => {
    expect(pictureFaults(readFileSync(new URL(name, PICTURES), 'utf8'), PALETTE)).toEqual([]);
  });
});
