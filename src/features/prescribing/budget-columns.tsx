import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import { formatSignedPercent, formatSignedPounds } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { DataColumn } from '@/ui/data-table';
import { LocalityMark } from '@/ui/locality-mark';
import type { AreaFigures, BudgetFigures, UnitFigures } from './view-model/budget-figures';
import type { BudgetInput } from './view-model/budget-input';
import { poundsWords, shortWords } from './view-model/budget-words';

/** A row of the table: a unit, a locality or the whole. */
export interface BudgetRow {
  readonly id: string;
  readonly name: string;
  /** Null for sums. */
  readonly area: string | null;
  readonly spendPence: number | null;
  readonly budgetPence: number | null;
  readonly figures: BudgetFigures | null;
  readonly note: string;
}

/** A unit's row. */
export function unitRow(unit: UnitFigures): BudgetRow {
  const { code, name, area, spendPence, budgetPence, figures, months } = unit;
  const lacks = spendPence === null ? 'no prescribing' : budgetPence === null ? 'no budget' : null;
  const note = [lacks, spendPence === null ? null : shortWords(months)].filter((text) => text !== null).join(', ');
  return { id: code, name, area, spendPence, budgetPence, figures, note };
}

/** The row of a locality or of the whole, at the foot. */
export function areaRow({ name, figures }: AreaFigures): BudgetRow {
  return { id: `sum ${name}`, name, area: null, spendPence: figures?.spendPence ?? null, budgetPence: figures?.budgetPence ?? null, figures, note: '' }; // prettier-ignore
}

/** A locality's name beside its mark. */
export function Marked({ name, scheme }: { readonly name: string; readonly scheme: LocalityScheme }) {
  return (
    <span className="prescribing-locality">
      <LocalityMark mark={markOf(name, scheme)} /> {name}
    </span>
  );
}

type Column = DataColumn<BudgetRow>;

/** The columns of the table of spend and budget. */
export function budgetColumns(input: BudgetInput): readonly Column[] {
  const { result } = input;
  const money = (id: string, header: string, value: (row: BudgetRow) => number | null, print: (pence: number | null) => string): Column => ({ id, header, value, cell: (row) => print(value(row)), isNumeric: true }); // prettier-ignore
  const share = (id: string, header: string, value: (row: BudgetRow) => number | null): Column => ({ id, header, value, cell: (row) => formatSignedPercent(value(row)), isNumeric: true }); // prettier-ignore
  const signed = (pence: number | null) => formatSignedPounds(pence === null ? null : pence / 100);
  return [
    { id: 'name', header: startSentence(unitWord(result.unitKind, 1)), value: (row) => row.name },
    { id: 'area', header: startSentence(areaWord(result.request.grouping, 1)), value: (row) => row.area, cell: (row) => (row.area === null ? '' : <Marked name={row.area} scheme={input} />) }, // prettier-ignore
    money('spend', 'Spend', (row) => row.spendPence, poundsWords),
    money('soFar', 'Budget, same months', (row) => row.figures?.budgetSoFarPence ?? null, poundsWords),
    money('variance', 'Spend − budget', (row) => row.figures?.variancePence ?? null, signed),
    share('share', '% of budget', (row) => row.figures?.share ?? null),
    money('budget', 'Year’s budget', (row) => row.budgetPence, poundsWords),
    money('outturn', 'Forecast out-turn', (row) => row.figures?.outturn?.outturnPence ?? null, poundsWords),
    money('outturnVariance', 'Out-turn − budget', (row) => row.figures?.outturn?.variancePence ?? null, signed),
    share('outturnShare', '% of year’s budget', (row) => row.figures?.outturn?.share ?? null),
    { id: 'note', header: 'Note', value: (row) => row.note },
  ];
}
