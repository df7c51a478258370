import { useMemo } from 'react';
import { DownloadMenu } from '@/figures/download-menu';
import { ExplainedCell } from '@/ui/explained-cell';
import { ScrollRegion } from '@/ui/scroll-region';
import type { RatioPanelProps } from './panel-props';
import type { Scenario } from './ratio-view';
import type { YearOf } from './scenario-panels';
import { COMPARISON_TITLE, NOTHING_COMPARED, savableComparison } from './savable-comparison';
import type { ScenarioModel } from './use-scenario-model';
import { type Compared, comparison } from './view-model/comparison';
import { type ComparedRow, comparisonRows } from './view-model/comparison-rows';
import { comparisonItems } from './view-model/workings/comparison-workings';
import { rowsItems } from './view-model/workings/parts';
import { nameOf } from './view-model/workings/unit-workings';

interface Props extends RatioPanelProps {
  readonly model: ScenarioModel;
  readonly year: YearOf;
  readonly compare: readonly Scenario[];
  readonly savedNames: readonly string[];
  readonly onRemove: (index: number) => void;
  /** Keeps a scenario that came with a link. */
  readonly onKeep: (scenario: Scenario) => void;
}

/** Scenarios side by side, beside the contract as it is. */
export function ComparisonTable(props: Props) {
  const { base, resolved, result, model, year, compare, savedNames, smallNumbers, onRemove, onKeep } = props;
  const { nextLine } = model;
  const planned = year && !('fault' in year) ? year : null;
  const given = useMemo(
    () => ({ base, line: resolved.line, nextLine, year: planned }),
    [base, resolved.line, nextLine, planned],
  );
  const columns = useMemo(() => comparison(compare, given), [compare, given]);
  if (compare.length === 0) {
    return <p>{NOTHING_COMPARED}</p>;
  }
  const words = { unitKind: result.measure.unitKind, grouping: resolved.request.grouping };
  const first = columns.length - compare.length;
  const counted = rowsItems(result.measure, nameOf({ code: 'ALL', name: '' }, result.measure));
  const figureOf = ({ id, name, print }: ComparedRow, column: Compared, isFirst: boolean) =>
    id === 'cap' || id === 'paid' ? (
      print(column)
    ) : (
      <ExplainedCell
        name={`${name}, ${column.name}`}
        value={print(column)}
        working={() => comparisonItems(id, column, given, words, counted)}
        isTabStop={isFirst}
      />
    );
  return (
    <>
      <ScrollRegion label="Table of scenarios">
        <table className="table">
          <caption className="visually-hidden">{COMPARISON_TITLE}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">What</span>
              </th>
              {columns.map(({ name }, index) => (
                <th key={`${index} ${name}`} scope="col" className="is-numeric">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisonRows(words, planned !== null).map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map((column, index) => (
                  <td key={`${index} ${column.name}`} className="is-numeric">
                    {figureOf(row, column, index === 0)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">
                <span className="visually-hidden">Change</span>
              </th>
              {columns.map(({ name }, index) => {
                const scenario = compare[index - first];
                return (
                  <td key={`${index} ${name}`} className="is-numeric">
                    {scenario && (
                      <>
                        {!savedNames.includes(name) && (
                          <button
                            type="button"
                            className="link-button"
                            aria-label={`Keep ${name}`}
                            onClick={() => onKeep(scenario)}
                          >
                            Keep
                          </button>
                        )}{' '}
                        <button
                          type="button"
                          className="link-button"
                          aria-label={`Take ${name} away`}
                          onClick={() => onRemove(index - first)}
                        >
                          Take away
                        </button>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <div className="scenario-note">
        <DownloadMenu
          title={COMPARISON_TITLE}
          panel="comparison"
          smallNumbers={smallNumbers}
          savable={savableComparison(compare, given, result.measure)}
        />
      </div>
    </>
  );
}
