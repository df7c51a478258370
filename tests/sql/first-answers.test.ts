import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { firstAnswersOfSample } from '../../scripts/first-answers/of-sample';
import { answersOf } from '../../src/app/first-view/answers';

it('the answers that are shipped are those of the core: else run `npm run first-answers`', async () => {
  const shipped = answersOf(readFileSync('public/first-answers.json', 'utf8'));
  const core = await firstAnswersOfSample();
  expect(core.answers.map(([key]) => key[0])).toEqual(['measure', 'trend', 'contract', 'trend']);
  expect(shipped).toEqual(core);
});
