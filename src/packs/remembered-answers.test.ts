import { expect, it, vi } from 'vitest';
import type { Answers } from '@/figures/figure-maker';
import { anAnalysis } from '../../tests/support/a-description';
import { rememberedAnswers } from './remembered-answers';

it('asks once for each request, and again for what could not be answered', async () => {
  const measure = vi.fn((request: { measure: string }) => (request.measure === 'b' ? Promise.reject(new Error('gone')) : Promise.resolve(request))); // prettier-ignore
  const answers = rememberedAnswers(anAnalysis({ measure: measure as unknown as Answers['measure'] }));
  const a = { measure: 'a', period: '2007/08' };
  expect(await answers.measure(a)).toBe(await answers.measure({ ...a }));
  await answers.measure({ ...a, period: '2006/07' });
  expect(measure).toHaveBeenCalledTimes(2);
  await expect(answers.measure({ ...a, measure: 'b' })).rejects.toThrow('gone');
  await expect(answers.measure({ ...a, measure: 'b' })).rejects.toThrow('gone');
  expect(measure).toHaveBeenCalledTimes(4);
});
