/** A request that cannot be answered. The message is a sentence for the reader and says what can be asked instead. */
export class RequestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RequestError';
  }
}
