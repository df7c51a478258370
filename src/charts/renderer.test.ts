import { expect, it } from 'vitest';
import { rendererFor } from './renderer';

it('draws 73 practices as SVG', () => expect(rendererFor(73)).toBe('svg'));
it('draws 6,500 practices on a canvas', () => expect(rendererFor(6500)).toBe('canvas'));
