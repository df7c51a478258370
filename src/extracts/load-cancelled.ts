/** A load that was ended on request. Nothing of it is kept; what was loaded before is as it was. */
export class LoadCancelled extends Error {
  constructor() {
    super('The load was cancelled.');
    this.name = 'LoadCancelled';
  }
}
