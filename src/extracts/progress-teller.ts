import type { FileRead } from '@/engine/engine';
import type { LoadProgress, ReadSoFar } from './load-report';

/**
 * Says what is done next with a file.
 *
 * @param text such as `Reading rows`
 * @param again how often the file will be read through once more after this step, as far as is known
 */
export type Step = (text: string, again?: number) => void;

/** So long nothing new is said of how far a file has been read: ms. */
const QUIET = 200;

/** Says how far a load is: at each step, and a few times a second while a file is read. */
export class ProgressTeller {
  private progress: LoadProgress = { name: '', file: 0, files: 0, step: '' };
  private again = 0;
  /** Bytes still to be read of what the current zip holds besides. */
  private besides = 0;
  private lines = 0;
  private readTo = 0;
  private saidAt = Number.NEGATIVE_INFINITY;
  private readonly onProgress: (progress: LoadProgress) => void;
  /** Length of each file in bytes; 0 where it is not known. */
  private readonly sizes: readonly number[];
  private readonly now: () => number;

  constructor(onProgress: (progress: LoadProgress) => void, sizes: readonly number[], now = () => performance.now()) {
    this.onProgress = onProgress;
    this.sizes = sizes;
    this.now = now;
  }

  /** Begins with a file. @param file its place among the files, from 1 */
  begin(name: string, file: number): void {
    this.besides = 0;
    this.progress = { name, file, files: this.sizes.length, step: 'Opening the file' };
    this.step('Opening the file');
  }

  /** Begins with a file inside a zip. @param besides bytes of those that follow it there */
  member(name: string, besides: number): void {
    this.besides = besides;
    this.progress = { ...this.progress, name };
  }

  step: Step = (step, again = 0) => {
    this.again = again;
    [this.lines, this.readTo] = [0, 0];
    const { name, file, files } = this.progress;
    this.progress = { name, file, files, step };
    this.say();
  };

  /** Takes note of bytes that the engine has read. */
  heard({ from, to, size, lines }: FileRead): void {
    if (size === 0) return;
    // A file may be looked into before it is read, and its lines are known only where none is passed over.
    if (from === 0) this.lines = lines;
    else if (from === this.readTo) this.lines += lines;
    this.readTo = to;
    this.tell({ bytes: to, size, lines: this.lines });
  }

  /** Takes note of bytes that were unpacked. */
  unpacked(bytes: number, size: number): void {
    if (size === 0) return;
    this.tell({ bytes, size, lines: null });
  }

  private tell(read: Omit<ReadSoFar, 'left'>): void {
    const later = this.sizes.slice(this.progress.file).reduce((sum, size) => sum + size, 0);
    const left = read.size - read.bytes + this.again * read.size + this.besides + later;
    this.progress = { ...this.progress, read: { ...read, left } };
    if (this.now() - this.saidAt >= QUIET || read.bytes === read.size) this.say();
  }

  private say(): void {
    this.saidAt = this.now();
    this.onProgress(this.progress);
  }
}
