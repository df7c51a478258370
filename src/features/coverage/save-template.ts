import type { ExtractGuide, ExtractTemplate } from '@/analysis/analysis';

/** Saves the template of one kind of extract as CSV. */
export async function saveTemplate({ fileName, text }: ExtractTemplate): Promise<void> {
  const { saveFile } = await import('@/exports/save-file');
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName);
}

/** Saves every template in one zip. */
export async function saveTemplates({ zip }: ExtractGuide): Promise<void> {
  const { saveFile } = await import('@/exports/save-file');
  saveFile(new Blob([new Uint8Array(zip)], { type: 'application/zip' }), 'templates.zip');
}
