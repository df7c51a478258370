import { expect, it } from 'vitest';
import { svgPng } from './svg-png';

it('says in plain words that a drawing has no size', async () => {
  await expect(svgPng('<svg xmlns="http://www.w3.org/2000/svg"/>')).rejects.toThrow(
    /could not be saved as PNG: it has no size/u,
  );
});
