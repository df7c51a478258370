import type { Description, QualityNote } from '@/analysis/analysis';

/** A note on what is loaded, with the file that it is on. */
export interface NoteOfFile {
  readonly note: QualityNote;
  /** Null where it is over all files. */
  readonly file: { readonly id: number; readonly name: string } | null;
}

/** Notes over all files first, then those of files, the one about most rows, units or values first. */
export function notesOf({ notes, files }: Pick<Description, 'notes' | 'files'>): readonly NoteOfFile[] {
  const ofFiles = files.flatMap((file) => file.notes.map((note) => ({ note, file: { id: file.id, name: file.name } })));
  return [...notes.map((note) => ({ note, file: null })), ...ofFiles.sort((a, b) => b.note.count - a.note.count)];
}
