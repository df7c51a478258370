import { transferHandlers, type TransferHandler } from 'comlink';
import { hasLongList, packAnswer, type PackedAnswer, unpackAnswer } from './record-columns';

type Handler = TransferHandler<object, PackedAnswer>;

const NAME = 'long-answer';

const sending: Handler = {
  canHandle: (value): value is object => hasLongList(value),
  serialize: (answer) => [packAnswer(answer as Record<string, unknown>), []],
  deserialize: unpackAnswer,
};

/** Answers with long lists leave the worker of the core by columns. */
export function sendLongAnswersByColumns(): void {
  transferHandlers.set(NAME, sending);
}

/** The page takes answers that come by columns. What it sends goes as it is: of its workers only the core's knows that form. */
export function takeLongAnswersByColumns(): void {
  transferHandlers.set(NAME, { ...sending, canHandle: (() => false) as unknown as Handler['canHandle'] });
}
