let tell: () => void = () => undefined;

/** Resolves once the first chart of the page is painted. */
export const firstDrawing = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Tells that a chart has been drawn; it is painted two frames later. */
export function chartDrawn(): void {
  requestAnimationFrame(() => requestAnimationFrame(tell));
}
