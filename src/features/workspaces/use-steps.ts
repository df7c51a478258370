import { useState } from 'react';

/** How a step with workspaces is doing, or how the last one went. */
export interface StepState {
  /** What is under way; null when nothing is. */
  readonly doing: string | null;
  /** How far it has come, 0 to 1; null where that is not known. */
  readonly share: number | null;
  /** Why the last step failed. */
  readonly fault: string | null;
  /** What the last step did. */
  readonly done: string | null;
  /** Takes the last step back; null where it cannot be. */
  readonly undo: (() => Promise<void>) | null;
}

/** What a step that went well leaves behind. */
export interface StepResult {
  readonly done: string;
  readonly undo?: () => Promise<void>;
}

/** Runs a step: `doing` says what is waited for. */
export type RunStep = (doing: string, work: (onShare: (share: number) => void) => Promise<StepResult>) => Promise<void>;

const IDLE: StepState = { doing: null, share: null, fault: null, done: null, undo: null };

/** One step with workspaces at a time, and what is to be said of it. */
export function useSteps(): readonly [StepState, RunStep] {
  const [state, setState] = useState(IDLE);
  const run: RunStep = async (doing, work) => {
    if (state.doing !== null) return;
    setState({ ...IDLE, doing });
    try {
      const { done, undo = null } = await work((share) => setState((last) => ({ ...last, share })));
      setState({ ...IDLE, done, undo });
    } catch (error) {
      setState({ ...IDLE, fault: error instanceof Error ? error.message : String(error) });
    }
  };
  return [state, run];
}
