import type { LoadedFile } from '@/analysis/analysis';

/** Saves the rows of a file that were set aside, as CSV: part, line, column, value, reason. */
export async function saveSetAside(file: LoadedFile): Promise<void> {
  const [{ csvText }, { saveFile }] = await Promise.all([import('@/exports/csv-text'), import('@/exports/save-file')]);
  const rows = file.setAside.map((row) => [row.part, row.line, row.column, row.value, row.reason]);
  const text = csvText(['part', 'line', 'column', 'value', 'reason'], rows, { guardFormulas: true });
  const name = file.name
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '');
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}-set-aside-rows.csv`);
}
