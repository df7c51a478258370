/** A record that has not the form of a row, with what becomes of it. */
export interface Stray {
  readonly line: number;
  readonly fate: 'set-aside' | 'not-data';
  readonly value: string;
  readonly reason: string;
}
