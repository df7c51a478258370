import { aboutFigure } from '@/exports/about-figure';
import { csvText } from '@/exports/csv-text';
import { workbookBytes } from '@/exports/workbook-bytes';
import { type MadePack, madeFigures } from './make-pack';
import { filesOf, type FolderMaking, manifestText } from './pack-manifest';

/** A file of a folder. */
export interface FolderFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/**
 * Every figure of a pack as files, with a manifest: pictures as SVG, tables as CSV and Excel. Made one by one, so that whoever
 * writes them has something to do in between.
 */
export function* folderFiles(made: MadePack, making: FolderMaking, version: string): Generator<FolderFile> {
  yield { name: 'manifest.json', content: manifestText(made, making, version) };
  for (const figure of madeFigures(made)) {
    const { columns, rows } = figure.table;
    const files = filesOf(figure);
    yield { name: files.csv, content: csvText(columns, rows, { guardFormulas: true }) };
    yield { name: files.xlsx, content: workbookBytes({ columns, rows, about: aboutFigure(figure.words) }) };
    if (files.svg !== null && figure.svg !== null) yield { name: files.svg, content: figure.svg };
  }
}
