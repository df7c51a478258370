import { useCallback, useMemo } from 'react';
import type { CompareResult } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { Panel } from '@/ui/panel';
import { useSeen } from '@/ui/use-seen';
import { MatrixPanel } from './matrix-panel';
import { MultiplesPanel } from './multiples-panel';
import type { RelationshipsPageProps } from './page-props';
import { QuartersPanel } from './quarters-panel';
import { selectUnits } from './relationships-view';
import type { ResolvedRelations } from './resolve-relations';
import { ScatterPanel } from './scatter-panel';
import { SelectionPanel } from './selection-panel';
import { NONE_JOINED } from './view-model/absent-words';
import { relationInput } from './view-model/relation-input';

interface Props extends RelationshipsPageProps {
  readonly resolved: ResolvedRelations;
  readonly result: CompareResult;
  readonly scheme: LocalityScheme;
  readonly isStale: boolean;
}

/** Everything that is drawn from a pair. */
export function PairPanels(props: Props) {
  const { result, scheme, resolved, view, setView, smallNumbers, groups, comparedHref, isStale } = props;
  // Many answers stand below the fold: they can wait until the reader comes near.
  const [ref, seen] = useSeen();
  const input = useMemo(() => relationInput(result, resolved, scheme), [result, resolved, scheme]);
  const { selected } = input;
  const toggle = useCallback(
    (code: string) => {
      const next = selected.has(code) ? [...selected].filter((one) => one !== code) : [...selected, code];
      setView(selectUnits(view, next), { replace: true });
    },
    [selected, view, setView],
  );
  const set = (codes: readonly string[]) => setView(selectUnits(view, codes));
  const add = (codes: readonly string[]) => set([...new Set([...selected, ...codes])]);
  return (
    <>
      {result.joined.length === 0 ? (
        <Panel title="Nothing to draw" subtitle={NONE_JOINED}>
          <p className="plain-note">Choose another period, or measures of the same units.</p>
        </Panel>
      ) : (
        <>
          <ScatterPanel
            input={input}
            smallNumbers={smallNumbers}
            isStale={isStale}
            only={resolved.only}
            onToggle={toggle}
            onAdd={add}
          />
          <QuartersPanel input={input} onToggle={toggle} onAdd={add} />
          <SelectionPanel input={input} groups={groups} comparedHref={comparedHref} onToggle={toggle} onSet={set} />
        </>
      )}
      {seen ? (
        <>
          <MultiplesPanel {...props} />
          <MatrixPanel {...props} />
        </>
      ) : (
        <div ref={ref} className="relation-seen" />
      )}
    </>
  );
}
