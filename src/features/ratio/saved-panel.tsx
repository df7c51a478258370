import { useState, useSyncExternalStore } from 'react';
import { sourceCaption } from '@/figures/source-caption';
import { Panel } from '@/ui/panel';
import { ComparisonTable } from './comparison-table';
import type { RatioPanelProps } from './panel-props';
import { changeRatioView, type Scenario } from './ratio-view';
import { COMPARISON_TITLE } from './savable-comparison';
import { SaveForm } from './save-form';
import { SavedRow } from './saved-row';
import type { YearOf } from './scenario-panels';
import type { ScenarioModel } from './use-scenario-model';
import { periodSoFar, ratioWords } from './view-model/scenario-words';
import { heldWhole } from './view-model/tried-scenario';

/** How many scenarios stand side by side at most. */
const MOST_COMPARED = 4;

/** Scenarios that are kept with the workspace, and up to four of them side by side, which the link holds whole. */
export function SavedPanel(props: RatioPanelProps & { readonly model: ScenarioModel; readonly year: YearOf }) {
  const { scenarios, view, setView, model, result } = props;
  const saved = useSyncExternalStore(scenarios.subscribe, scenarios.list);
  const [deleted, setDeleted] = useState<{ readonly scenario: Scenario; readonly wasCompared: boolean } | null>(null);
  const compare = view.compare ?? [];
  const setCompare = (next: readonly Scenario[]) =>
    setView(changeRatioView(view, { compare: next.length === 0 ? undefined : [...next] }), { replace: true });
  const isCompared = ({ name }: Scenario) => compare.some((one) => one.name === name);
  const without = ({ name }: Scenario) => compare.filter((one) => one.name !== name);
  const restore = () => {
    if (!deleted) return;
    scenarios.save(deleted.scenario);
    if (deleted.wasCompared && compare.length < MOST_COMPARED) setCompare([...without(deleted.scenario), deleted.scenario]); // prettier-ignore
    setDeleted(null);
  };
  const save = (name: string) => {
    const scenario = heldWhole(model.tried, name);
    scenarios.save(scenario);
    if (isCompared(scenario)) setCompare(compare.map((one) => (one.name === name ? scenario : one)));
    else if (compare.length < MOST_COMPARED) setCompare([...compare, scenario]);
  };
  return (
    <Panel
      title={COMPARISON_TITLE}
      subtitle={`All worked out for ${result.measure.title}. ${periodSoFar(result.measure)}. Up to ${MOST_COMPARED} are held in the link, with all that their figures are made from.`}
      footer={`Source: ${sourceCaption(result.measure)}. Saved scenarios are kept with the workspace.`}
    >
      <SaveForm
        suggested={`Ratio ${ratioWords(model.tried.ratio)}, ${model.tried.appliesTo}`}
        names={saved.map(({ name }) => name ?? '')}
        onSave={save}
      />
      {deleted && (
        <div className="plain-note scenario-undo" role="status">
          <p>“{deleted.scenario.name}” was deleted.</p>
          <button type="button" className="button" onClick={restore}>
            Undo: keep “{deleted.scenario.name}”
          </button>
        </div>
      )}
      {saved.length > 0 && (
        <ul className="scenario-saved" aria-label="Saved scenarios">
          {saved.map((scenario) => (
            <SavedRow
              key={scenario.name}
              scenario={scenario}
              names={saved.map(({ name }) => name ?? '')}
              isCompared={isCompared(scenario)}
              isFull={compare.length >= MOST_COMPARED}
              onCompare={(isOn) => setCompare(isOn ? [...compare, scenario] : without(scenario))}
              onOpen={() => model.live.change({ reviewPrice: undefined, ...scenario, name: undefined })}
              onRename={(name) => {
                const renamed = { ...scenario, name };
                scenarios.save(renamed);
                scenarios.remove(scenario.name ?? '');
                if (isCompared(scenario))
                  setCompare(compare.map((one) => (one.name === scenario.name ? renamed : one)));
              }}
              onDelete={() => {
                scenarios.remove(scenario.name ?? '');
                setDeleted({ scenario, wasCompared: isCompared(scenario) });
                if (isCompared(scenario)) setCompare(without(scenario));
              }}
            />
          ))}
        </ul>
      )}
      <ComparisonTable
        {...props}
        compare={compare}
        savedNames={saved.map(({ name }) => name ?? '')}
        onRemove={(index) => setCompare(compare.filter((_, place) => place !== index))}
        onKeep={(scenario) => scenarios.save(scenario)}
      />
    </Panel>
  );
}
