import { useCallback, useMemo, useState } from 'react';
import { scatterPicture } from '@/charts/scatter-picture';
import type { Sheet } from '@/charts/sheet';
import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { ChartPanel } from '@/figures/chart-panel';
import { MethodLink } from '@/figures/method-link';
import { sourceCaption } from '@/figures/source-caption';
import { SwitchField } from '@/ui/switch-field';
import { LassoLayer } from './lasso-layer';
import { PairTable } from './pair-table';
import { savableScatter } from './savable-scatter';
import { crudeWords, ECOLOGICAL } from './view-model/finding';
import type { RelationInput } from './view-model/relation-input';
import { lineWords, scatterSpec, sizeWords } from './view-model/scatter-model';

interface Props {
  readonly input: RelationInput;
  readonly smallNumbers: number;
  readonly isStale: boolean;
  readonly only: readonly string[] | null;
  /** Takes a unit into the selection, or out of it. */
  readonly onToggle: (code: string) => void;
  /** Takes units into the selection. */
  readonly onAdd: (codes: readonly string[]) => void;
}

/** Two measures by unit. Marks are picked one by one, or by a loop drawn around them. */
export function ScatterPanel({ input, smallNumbers, isStale, only, onToggle, onAdd }: Props) {
  const { result, shown, selected } = input;
  const [isLasso, setIsLasso] = useState(false);
  const spec = useMemo(() => scatterSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => scatterPicture(spec, sheet), [spec]);
  const title = `${result.y.title}, against ${result.x.title}`;
  const sources = { sources: [...result.x.sources, ...result.y.sources, ...(result.size?.sources ?? [])] };
  return (
    <ChartPanel
      title={title}
      subtitle={`Each mark is a ${unitWord(result.unitKind, 1)}, its area ${sizeWords(result)}. Dashed: the two averages. ${lineWords(result)}`}
      width="wide"
      isStale={isStale}
      height={540}
      draw={draw}
      description={spec.summary}
      panel="scatter"
      savable={savableScatter(input, only)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={onToggle}
      table={<PairTable input={input} caption={title} onToggle={onToggle} maxHeight={460} />}
      overlay={(picture) => isLasso && <LassoLayer picture={picture} onSelect={onAdd} />}
      control={
        <div className="relation-control">
          <SwitchField label="Draw a loop to select" isOn={isLasso} onChange={setIsLasso} />
          <span className="relation-control__hint">
            {isLasso
              ? 'Drag around marks: those inside join the selection.'
              : 'Click a mark, or walk the marks with the arrow keys and press space.'}
          </span>
        </div>
      }
      footer={() => (
        <p>
          Source: {sourceCaption(sources)}. {formatCount(shown.length)} {unitWord(result.unitKind, shown.length)} drawn
          {result.joined.length === shown.length
            ? ''
            : `, ${formatCount(result.joined.length - shown.length)} hidden by the filter and still in every figure`}
          {selected.size === 0 ? '' : `; ${formatCount(selected.size)} selected`}. {crudeWords([result])} {ECOLOGICAL}{' '}
          <MethodLink to={{ section: 'relationships' }} />
        </p>
      )}
    />
  );
}
