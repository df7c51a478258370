import { useQuery } from '@tanstack/react-query';
import type { Analysis, Description } from '@/analysis/analysis';
import { coverageQuery } from '@/figures/queries';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import { useSeen } from '@/ui/use-seen';
import { type CoverageStep, type CoverageTarget, gridOf, STEPS, stepsOf } from './coverage-grid';
import { CoverageTable } from './coverage-table';
import './coverage.css';

interface Props {
  readonly analysis: Pick<Analysis, 'coverage'>;
  readonly description: Description;
  readonly dataVersion: number;
  /** Length of the periods shown; years where it is left out. */
  readonly step: CoverageStep | undefined;
  readonly setStep: (step: CoverageStep) => void;
  /** The address of what a cell opens. */
  readonly hrefOf: (target: CoverageTarget) => string;
}

/** For which periods, and for how many units, each measure has a value. Worked out once the panel comes into view. */
export function CoveragePanel({ analysis, description, dataVersion, step = 'year', setStep, hrefOf }: Props) {
  const [seen, isSeen] = useSeen();
  const { data, error, refetch } = useQuery({
    ...coverageQuery(analysis, dataVersion),
    enabled: isSeen && description.measures.length > 0,
  });
  const steps = data ? stepsOf(data) : [];
  const chosen = steps.find((each) => each.step === step) ?? steps[0] ?? STEPS[0];
  const shown = chosen?.step ?? 'year';
  return (
    <div className="coverage" ref={seen}>
      <Panel
        title="What can be shown: coverage by measure and period"
        subtitle="Units that have a value, of those that are shown for the period: those with any row of the extract, and practices listed as open then. The latest period first. A cell opens its measure."
        actions={
          steps.length > 1 && (
            <SelectField
              label="Periods"
              options={steps.map((each) => ({ value: each.step, label: each.name }))}
              value={shown}
              onChange={(value) => setStep(STEPS.find((each) => each.step === value)?.step ?? 'year')}
            />
          )
        }
        footer="A value may be of a part of a period or of few rows: the Variation page marks such units. “–”: no row of the extract is loaded for the period."
      >
        {description.measures.length === 0 && (
          <p>No measure can be worked out from what is loaded. What each measure needs is listed below.</p>
        )}
        {error !== null && (
          <ErrorNote
            title="The coverage could not be worked out"
            actions={
              <button type="button" className="button" onClick={() => void refetch()}>
                Try again
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        )}
        {description.measures.length > 0 && error === null && (
          <ProgressNote text={data ? null : 'Counting the units that have a value'} />
        )}
        {data && (
          <>
            <Key />
            <CoverageTable grid={gridOf(data, description.measures, shown)} hrefOf={hrefOf} />
          </>
        )}
      </Panel>
    </div>
  );
}

const EXTENTS = [
  ['all', 'all have a value'],
  ['some', 'some have: the bar is their share'],
  ['none', 'none has'],
] as const;

/** What the outlines of the cells mean. */
function Key() {
  return (
    <ul className="coverage__key">
      {EXTENTS.map(([extent, words]) => (
        <li key={extent}>
          <span className={`coverage__cell coverage__cell--${extent} coverage__cell--key`} aria-hidden="true">
            <span
              className="coverage__fill"
              style={{ width: extent === 'all' ? '100%' : extent === 'some' ? '60%' : 0 }}
            />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
