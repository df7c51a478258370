import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles } from './dropped-files';

interface Props {
  /** What a drop does, shown while files are held over the page. */
  readonly text: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files dropped anywhere on the page, except where a drop zone has already taken them. */
export function DropAnywhere({ text, onFiles }: Props) {
  const [isOver, setIsOver] = useState(false);
  const give = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  });

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page to open the file.
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(give);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return isOver ? <div className="drop-anywhere">{text}</div> : null;
}
