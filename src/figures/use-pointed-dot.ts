import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { dotUnder, type PointedDot, pointedDots } from '@/charts/dot-under';
import type { Drawing } from '@/charts/drawing';

/** How long what a mark says stays after the pointer has left it, so that the pointer can go there: ms. */
const LINGER = 250;

/**
 * The mark of a drawing that the pointer is on, and picks it on a click. What it says stays while the pointer is on the mark
 * or on the words beside it (in the same parent), and goes with Escape.
 *
 * @returns null where the pointer is on none
 */
export function usePointedDot(
  host: RefObject<HTMLElement | null>,
  drawing: Drawing,
  onPick: (id: string) => void,
): PointedDot | null {
  const [pointed, setPointed] = useState<{ readonly dot: PointedDot; readonly of: Drawing } | null>(null);
  const pick = useEffectEvent(onPick);

  useEffect(() => {
    const element = host.current;
    const around = element?.parentElement;
    if (!element || !around) return undefined;
    let dots: readonly PointedDot[] | null = null;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const under = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      // Worked out at the first movement: most drawings are never pointed at.
      dots ??= pointedDots(drawing);
      return dotUnder(dots, { x: clientX - left, y: clientY - top });
    };
    const isOnWords = ({ target }: MouseEvent) => target instanceof Element && target.closest('.chart__tip') !== null;
    const leave = () => {
      leaving ??= setTimeout(() => setPointed(null), LINGER);
    };
    const stay = () => {
      clearTimeout(leaving);
      leaving = undefined;
    };
    const move = (event: PointerEvent) => {
      if (isOnWords(event)) {
        stay();
        return;
      }
      const dot = under(event);
      if (!dot) {
        leave();
        return;
      }
      stay();
      setPointed((before) => (before?.dot === dot ? before : { dot, of: drawing }));
    };
    const click = (event: MouseEvent) => {
      const dot = isOnWords(event) ? null : under(event);
      if (dot) pick(dot.id);
    };
    const key = ({ key: name }: KeyboardEvent) => {
      if (name === 'Escape') setPointed(null);
    };
    around.addEventListener('pointermove', move);
    around.addEventListener('pointerdown', move);
    around.addEventListener('pointerleave', leave);
    around.addEventListener('click', click);
    document.addEventListener('keydown', key);
    return () => {
      // The pointer has gone; what is drawn anew meanwhile does not hold the words back.
      if (leaving !== undefined) setPointed(null);
      clearTimeout(leaving);
      around.removeEventListener('pointermove', move);
      around.removeEventListener('pointerdown', move);
      around.removeEventListener('pointerleave', leave);
      around.removeEventListener('click', click);
      document.removeEventListener('keydown', key);
    };
  }, [host, drawing]);

  if (!pointed || pointed.of === drawing) return pointed?.dot ?? null;
  // Drawn anew under a pointer that rests: the same mark, where it stands now.
  return pointedDots(drawing).find(({ id }) => id === pointed.dot.id) ?? null;
}
