import { transferHandlers, type TransferHandler } from 'comlink';
import { hasLongList, packAnswer, type PackedAnswer, unpackAnswer } from './record-columns';

const handler: TransferHandler<object, PackedAnswer> = {
  canHandle: (value): value is object => hasLongList(value),
  serialize: (answer) => [packAnswer(answer as Record<string, unknown>), []],
  deserialize: unpackAnswer,
};

/** Answers with long lists cross between the page and its worker by columns: both ends call this once. */
export function sendLongAnswersByColumns(): void {
  transferHandlers.set('long-answer', handler);
}
