/** Whether what a cell prints is there to be explained: neither nothing nor the dash that stands for it. */
export function isFigure(text: string): boolean {
  return text !== '' && text !== '–';
}
