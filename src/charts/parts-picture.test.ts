import { expect, it } from 'vitest';
import { type PartsSpec, partsPicture, signedPart } from './parts-picture';

const SPEC: PartsSpec = {
  from: { name: '2006/07', value: 2, hover: 'before' },
  to: { name: '2007/08', value: 2.5, hover: 'after' },
  parts: [
    { id: 'a', name: 'Follow-ups', value: 0.7, hover: 'more' },
    { id: 'b', name: 'Mix', value: -0.2, hover: 'less' },
  ],
  format: 'ratio',
  valueTitle: 'Ratio',
  summary: 'Parts',
};

it.each([390, 640])('draws each part from where the one above ends, at %i px', (width) => {
  const { points, labels, drawing, plot } = partsPicture(SPEC, { width, height: 280, forPaper: false });
  expect(points.map(({ hover }) => hover)).toEqual(['before', 'more', 'less', 'after']);
  expect(labels.map(({ text }) => text)).toEqual(['2.00', '+0.70', '−0.20', '2.50']);
  expect(labels.every((label) => label.x + label.width <= width)).toBe(true);
  const [rise, fall] = drawing.elements.flatMap((element) => (element.type === 'rect' ? [element.shape] : []));
  const [from, , , to] = points;
  expect(rise?.x).toBeCloseTo(from?.x ?? 0, 6);
  expect((rise?.x ?? 0) + (rise?.width ?? 0)).toBeCloseTo((fall?.x ?? 0) + (fall?.width ?? 0), 6);
  expect(fall?.x).toBeCloseTo(to?.x ?? 0, 6);
  expect((rise?.width ?? 0) / (fall?.width ?? 1)).toBeCloseTo(3.5, 6);
  expect(plot.width).toBeGreaterThan(60);
});

it('signs a part with a true minus, and 0.00 not at all', () => {
  expect([0.1, -0.1, -0.001].map(signedPart)).toEqual(['+0.10', '−0.10', '0.00']);
});
