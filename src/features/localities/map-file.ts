import { EDITED_MAP } from '@/domain/locality-map';
import type { MapDraft } from './map-draft';
import type { Unmatched } from './map-changes';

/** A draft as a `locality-map` extract, by locality and code. @param guardFormulas whether it is for a spreadsheet */
async function mapText({ entries, colours }: MapDraft, guardFormulas: boolean): Promise<string> {
  const { csvText } = await import('@/exports/csv-text');
  const rows = [...entries].sort(([a, inA], [b, inB]) => compare(inA, inB) || compare(a, b));
  return csvText(
    ['practice_code', 'locality', 'colour'],
    rows.map(([code, locality]) => [code, locality, colours.get(locality) ?? null]),
    { guardFormulas },
  );
}

/** A draft as the file that is loaded in the place of the map edited before. */
export async function mapFile(draft: MapDraft): Promise<File> {
  return new File([await mapText(draft, false)], EDITED_MAP, { type: 'text/csv' });
}

/** Saves a draft under the name by which it is the edited map again wherever it is loaded. */
export async function saveMap(draft: MapDraft): Promise<void> {
  await save(await mapText(draft, true), EDITED_MAP);
}

/** Saves the codes that match nothing: practice_code, practice_name, locality, problem. */
export async function saveUnmatched(unmatched: readonly Unmatched[]): Promise<void> {
  const { csvText } = await import('@/exports/csv-text');
  const rows = unmatched.map(({ code, name, locality, problem }) => [code, name, locality, problem]);
  await save(csvText(['practice_code', 'practice_name', 'locality', 'problem'], rows, { guardFormulas: true }), 'locality-map-codes-that-match-nothing.csv'); // prettier-ignore
}

async function save(text: string, name: string): Promise<void> {
  const { saveFile } = await import('@/exports/save-file');
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
