import { expose, transfer } from 'comlink';
import { workbookBytes, type WorkbookContent } from './workbook-bytes';

/** What the page finds in the worker. */
export interface WorkbookWorker {
  /** @throws RangeError in plain words */
  workbook(content: WorkbookContent): Promise<Uint8Array<ArrayBuffer>>;
}

const worker: WorkbookWorker = {
  workbook(content) {
    const bytes = workbookBytes(content);
    return Promise.resolve(transfer(bytes, [bytes.buffer]));
  },
};

expose(worker);
