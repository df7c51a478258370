/** A page whose code could not be fetched: the network or the host failed, nothing in the app. */
export class PageNotFetched extends Error {
  constructor(cause: unknown) {
    super('The page could not be fetched.', { cause });
    this.name = 'PageNotFetched';
  }
}
