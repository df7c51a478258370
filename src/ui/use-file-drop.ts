import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles } from './dropped-files';

/**
 * Takes files dropped on an element, or anywhere on the page. A drop that an inner element has taken is left alone.
 *
 * @param zone the element; null for the whole page
 * @param onFiles called with one file or more
 * @returns whether files are held over it now
 */
export function useFileDrop(
  zone: RefObject<HTMLElement | null> | null,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  const give = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  });

  useEffect(() => {
    const target: HTMLElement | Window | null = zone ? zone.current : window;
    if (!target) return undefined;
    const over = (event: Event) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page to open the file.
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: Event) => {
      const to = event instanceof MouseEvent ? event.relatedTarget : null;
      if (!(to instanceof Node) || (target instanceof Node && !target.contains(to))) setIsOver(false);
    };
    const drop = (event: Event) => {
      setIsOver(false);
      if (event.defaultPrevented || !holdsFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(give);
    };
    target.addEventListener('dragover', over);
    target.addEventListener('dragleave', leave);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', over);
      target.removeEventListener('dragleave', leave);
      target.removeEventListener('drop', drop);
    };
  }, [zone]);

  return isOver;
}

function holdsFiles(event: Event): event is Event & { readonly dataTransfer: DataTransfer } {
  const transfer = 'dataTransfer' in event ? (event.dataTransfer as DataTransfer | null) : null;
  return transfer?.types.includes('Files') ?? false;
}
