/** Questions to the core, which answers one at a time. */
export interface QuestionQueue {
  /**
   * Does `work` when all that was asked before is done.
   *
   * @param signal once it has come, nobody waits for the answer: a question whose turn has not come is never asked
   * @throws what the work throws; the signal's reason where it came before the turn
   */
  ask<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Keeps questions on this side until the core is free: one that a changed filter has replaced costs the next no time. */
export function questionQueue(): QuestionQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(work, signal) {
      const answer = last.then(() => {
        signal?.throwIfAborted();
        return work();
      });
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
