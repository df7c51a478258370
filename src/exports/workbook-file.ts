import { wrap } from 'comlink';
import type { WorkbookContent } from './workbook-bytes';
import type { WorkbookWorker } from './workbook-worker';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as an Excel workbook, written in a worker of its own that is fetched only now. @throws Error in plain words */
export async function workbookFile(content: WorkbookContent): Promise<Blob> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module', name: 'workbook' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The Excel workbook could not be made: what writes it could not be fetched.'))); // prettier-ignore
  });
  try {
    const bytes = await Promise.race([wrap<WorkbookWorker>(worker).workbook(content), failed]);
    return new Blob([bytes], { type: TYPE });
  } finally {
    worker.terminate();
  }
}
