import { type RefObject, useLayoutEffect } from 'react';
import type { ChartPicture } from '@/charts/chart-picture';
import type { Drawing } from '@/charts/drawing';
import { paintCanvas } from '@/charts/paint-canvas';
import { paintSvg } from '@/charts/paint-svg';
import { rendererFor } from '@/charts/renderer';
import { chartDrawn } from '@/ui/first-drawing';
import { useNearWindow, whenNearOrIdle } from '@/ui/near-window';

/** Keeps a picture painted in an element, anew with each. A chart out of sight waits until those in sight are painted. */
export function usePainting(host: RefObject<HTMLElement | null>, { drawing, markCount }: ChartPicture): void {
  const renderer = rendererFor(markCount);
  const near = useNearWindow(host);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const act = () => {
      if (renderer === 'svg') element.replaceChildren(svgOf(drawing));
      else paintOn(element, drawing);
      // What is painted now: the words beside the chart may be of a later one that waits its turn.
      element.dataset['painted'] = drawing.summary;
      chartDrawn();
    };
    return whenNearOrIdle(element, { isNear: near.current, isQuick: renderer === 'svg', act });
  }, [host, drawing, renderer, near]);
}

function svgOf(drawing: Drawing): Node {
  const { documentElement } = new DOMParser().parseFromString(paintSvg(drawing), 'image/svg+xml');
  return document.importNode(documentElement, true);
}

/** Paints on the canvas that is there already, or on a new one, with as many dots a pixel as the screen has. */
function paintOn(element: HTMLElement, drawing: Drawing): void {
  const found = element.querySelector('canvas');
  const canvas = found ?? document.createElement('canvas');
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  canvas.style.width = `${drawing.width}px`;
  canvas.style.height = `${drawing.height}px`;
  const pen = canvas.getContext('2d');
  if (pen) paintCanvas(drawing, pen, scale);
  if (!found) element.replaceChildren(canvas);
}
