/** What the tests use of jsdom, which ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(text?: string, options?: { readonly contentType?: string });
    readonly window: typeof globalThis;
  }
}
