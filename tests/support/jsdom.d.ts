/** What the tests use of jsdom, which ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    readonly window: typeof globalThis;
  }
}
