/** A chart whose counts are too small for a picture, or for what it says, with small numbers masked. The message says what can be saved. */
export class CountsTooSmall extends Error {}
