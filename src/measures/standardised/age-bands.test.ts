import { expect, it } from 'vitest';
import { overlappingAges } from './age-bands';

it.each([
  [['0-64', '65+'], false],
  [['0-64', '65-74', '75+', '0-64'], false],
  [['0-64', '65+', '65-74'], true],
  [['0-14', '14-64'], true],
  [['under 5', '5-14', '85 and over'], false],
  [['<5', '4-14'], true],
  [['64', '65+'], false],
  [['not known', 'unknown', '0-64'], false],
])('finds whether %j hold one age twice: %s', (bands, wanted) => {
  expect(overlappingAges(bands)).toBe(wanted);
});
