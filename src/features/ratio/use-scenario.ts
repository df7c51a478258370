import { useRef, useState } from 'react';
import type { RatioPanelProps } from './panel-props';
import { changeRatioView, type Scenario } from './ratio-view';

/** A field set to `undefined` goes back to its default. */
type ScenarioChange = { readonly [Key in keyof Scenario]?: Scenario[Key] | undefined };

/** The scenario being tried out. */
export interface LiveScenario {
  readonly scenario: Scenario;
  /** Changes it at once; the link is written by `settle`. */
  readonly move: (change: ScenarioChange) => void;
  readonly settle: () => void;
  /** Takes back what was moved and not settled. */
  readonly cancel: () => void;
  /** Changes it and writes the link. */
  readonly change: (change: ScenarioChange) => void;
}

/** Holds what is moved beside the link, so that the link, and with it the page, is not made anew for every step. */
export function useScenario({ view, setView }: Pick<RatioPanelProps, 'view' | 'setView'>): LiveScenario {
  const linked = view.scenario ?? {};
  const key = JSON.stringify(linked);
  const [moved, setMoved] = useState<{ readonly from: string; readonly scenario: Scenario } | null>(null);
  const latest = useRef<Scenario | null>(null);
  const scenario = moved?.from === key ? moved.scenario : linked;

  const move = (change: ScenarioChange) => {
    const next = Object.entries({ ...(latest.current ?? scenario), ...change }).filter(([, value]) => value !== undefined); // prettier-ignore
    latest.current = Object.fromEntries(next);
    setMoved({ from: key, scenario: latest.current });
  };
  const settle = () => {
    const next = latest.current;
    latest.current = null;
    if (next === null || JSON.stringify(next) === key) return;
    const isPlain = Object.keys(next).length === 0;
    setView(changeRatioView(view, { scenario: isPlain ? undefined : next }), { replace: true });
  };
  return {
    scenario,
    move,
    settle,
    cancel: () => {
      latest.current = null;
      setMoved(null);
    },
    change: (change) => {
      move(change);
      settle();
    },
  };
}
