import './ratio-months.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Sheet } from '@/charts/sheet';
import { xmrPicture } from '@/charts/xmr-picture';
import { startSentence } from '@/domain/sentence';
import { ChartPanel } from '@/figures/chart-panel';
import { trendQuery } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { useAskedWhenSeen } from '@/figures/use-asked-when-seen';
import { Combobox } from '@/ui/combobox';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import type { RatioPanelProps } from './panel-props';
import { ProcessTable } from './process-table';
import { changeRatioView } from './ratio-view';
import { RebaseFields } from './rebase-fields';
import { savableProcess } from './savable-process';
import { type Followed, followOptions, followedOf, followedValue, viewFollowing } from './view-model/followed';
import { stepsOf } from './view-model/months';
import { ratioTrendRequest } from './view-model/ratio-trend-request';
import type { Stretch } from './view-model/process';
import { NOTHING_FOLLOWED, processInput, processTitle } from './view-model/process-input';
import { factSentences, limitNotes, type ProcessInput, rebaseNotes, stepNotes, xmrSpec } from './view-model/process-model'; // prettier-ignore
import { quietSentence, signalSentences } from './view-model/signals';

/** The ratio step by step with its process limits: of all units, a locality, or a unit. */
export function ProcessPanel(props: RatioPanelProps) {
  const { analysis, dataVersion, resolved, view, result } = props;
  const followed = useMemo(() => followedOf(view, result.measure), [view, result.measure]);
  const request = useMemo(() => ratioTrendRequest(resolved.request, followed), [resolved.request, followed]);
  const months = trendQuery(analysis, dataVersion, request);
  const [host, isSeen] = useAskedWhenSeen(months.queryKey);
  const { data, error, isFetching } = useQuery({ ...months, enabled: isSeen });
  const input = useMemo(
    () => (data ? processInput(data, followed, view.rebase, resolved) : null),
    [data, followed, view.rebase, resolved],
  );
  if (input) return <Process {...props} input={input} followed={followed} />;
  return (
    <Panel title="Month by month" width="narrow">
      <div ref={host} className="ratio-pending">
        <ProgressNote text={isFetching ? 'Working out every month' : null} />
        {error && <ErrorNote title="The months could not be shown">{error.message}</ErrorNote>}
        {data && <p>{NOTHING_FOLLOWED}</p>}
        {(error !== null || data !== undefined) && <FollowField {...props} followed={followed} />}
      </div>
    </Panel>
  );
}

interface ProcessProps extends RatioPanelProps {
  readonly input: ProcessInput;
  readonly followed: Followed;
}

function Process(props: ProcessProps) {
  const { input, followed, resolved, view, setView, smallNumbers } = props;
  const { trend, stretches } = input;
  const steps = useMemo(() => stepsOf(trend, followed.code, followed.level), [trend, followed]);
  const spec = useMemo(() => xmrSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => xmrPicture(spec, sheet), [spec]);
  const title = processTitle(steps);
  return (
    <ChartPanel
      title={title}
      subtitle={`${startSentence(input.name)}: follow-ups per first attendance with process limits (XmR). Filled marks break a rule.`}
      width="narrow"
      height={300}
      draw={draw}
      description={spec.summary}
      panel="months"
      savable={savableProcess(input, followed, view.rebase, title, resolved.request.grouping)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      table={<ProcessTable title={title} stretches={stretches} trend={trend} name={startSentence(input.name)} />}
      control={
        <>
          <FollowField {...props} />
          <p className="ratio-finding">{factSentences(input).join(' ')}</p>
          <Signals stretches={stretches} />
        </>
      }
      footer={() => (
        <>
          <RebaseFields
            periods={steps.filter(({ firsts }) => firsts > 0).map(({ label }) => label)}
            rebases={view.rebase ?? []}
            onChange={(rebases) =>
              setView(changeRatioView(view, { rebase: rebases.length === 0 ? undefined : [...rebases] }))
            }
          />
          {[...rebaseNotes(stretches), ...limitNotes(stretches), ...stepNotes(input)].map((note) => (
            <p key={note}>{note}</p>
          ))}
          {resolved.line && <p>{`The red line is the ratio negotiated for ${resolved.line.financialYear}.`}</p>}
          <p>Source: {sourceCaption(trend)}.</p>
        </>
      )}
    />
  );
}

/** More than so many would push the chart out of sight. */
const MOST_SIGNALS = 3;

/** The rules broken: the first few, the rest behind a button. */
function Signals({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const signals = stretches.flatMap(signalSentences);
  const more = signals.length - MOST_SIGNALS;
  const list = (shown: readonly string[]) => (
    <ul className="ratio-signals">
      {shown.map((text) => (
        <li key={text}>{text}.</li>
      ))}
    </ul>
  );
  if (signals.length === 0) return <p className="ratio-finding">{quietSentence(stretches)}</p>;
  return (
    <>
      {list(signals.slice(0, MOST_SIGNALS))}
      {more > 0 && (
        <details>
          <summary>{`${more} more ${more === 1 ? 'rule' : 'rules'} broken`}</summary>
          {list(signals.slice(MOST_SIGNALS))}
        </details>
      )}
    </>
  );
}

function FollowField({ view, setView, result, followed, resolved }: RatioPanelProps & { readonly followed: Followed }) {
  const options = useMemo(() => followOptions(result.measure, resolved.request.grouping), [result.measure, resolved.request.grouping]); // prettier-ignore
  return (
    <Combobox
      label="Shown month by month"
      options={options}
      value={followedValue(followed)}
      onChange={(value) => value !== null && setView(viewFollowing(view, value))}
    />
  );
}
