import type { DotLook } from './drawing';
import { markCorners } from './locality-mark';
import type { Pixel } from './plot-frame';

const MIDDLE: Pixel = { x: 0, y: 0 };

/** The corners of a mark around its own middle, in pixels; null for a circle. */
export function dotCorners({ form }: DotLook): readonly Pixel[] | null {
  if ('shape' in form) return markCorners(form.shape, MIDDLE, form.radius);
  const [x, y] = [form.width / 2, form.height / 2];
  return [
    { x: -x, y: -y },
    { x, y: -y },
    { x, y },
    { x: -x, y },
  ];
}
