import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractsDoc } from './docs-extracts';
import { measuresDoc } from './docs-measures';

it.each([
  ['docs/measures.md', measuresDoc],
  ['docs/extracts.md', extractsDoc],
])('finds %s as the code would write it (npm run docs)', (path, write) => {
  expect(readFileSync(path, 'utf8')).toBe(write());
});
