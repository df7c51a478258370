import { periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { prevalenceColumns, type PrevalenceColumns, type RegisterColumns } from './prevalence-table-columns';
import { headed, note, readingOf, type Publication } from './publication';
import { numbersIn, type NumbersIn } from './publication-numbers';
import { sortRecords, type Fault, type Read } from './publication-records';
import { addPractice, given, practiceFault, type Area } from './publication-units';
import { percentAgrees } from './qof-workbook-check';
import type { QualityNote } from './load-report';
import type { Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

interface Figure {
  readonly patients: number | null;
  readonly list: number | null;
  /** Null where none is printed, `unreadable` where what is printed is no number. */
  readonly percent: number | null | 'unreadable';
}

interface PrevalenceRow {
  readonly code: string;
  readonly name: string | null;
  readonly areas: readonly Area[];
  /** In the order of the registers' columns. */
  readonly figures: readonly Figure[];
}

/** QOF prevalence by practice, re-cut from the publisher's workbook into one wide table for each group of registers. */
export const PREVALENCE_TABLE: Publication = {
  id: 'prevalence-table',
  words: 'QOF prevalence by practice, wide',
  gives: ['qof-register'],
  description:
    'NHS Digital’s practice workbooks re-cut to one table for each group of registers, such as `qofGP_1819_dependency.csv`: registers (`DM17p_N_1819`) with the list of their ages (`ages17plus_1819`) for two years, the earlier marked as restated; names, CCG, STP, local office and region. Where a comma stands before decimals, a dot stands between thousands. Prevalence is always register over list; the printed percentages are only compared with it.',
  open(file) {
    const found = headed(file, prevalenceColumns);
    return found && ((engine, step) => read(engine, found.source, found.columns, step));
  },
};

function read(engine: Engine, source: TextSource, columns: PrevalenceColumns, step: (text: string) => void): Reading {
  step('Reading registers');
  const records = [...recordsBelow(engine, source)];
  const places = columns.registers.flatMap(({ patients, list, percent }) => [patients, ...(list === null ? [] : [list]), ...(percent === null ? [] : [percent])]); // prettier-ignore
  const numbers = numbersIn(source, records, places);
  const sorted = sortRecords(
    {
      header: source.header,
      isHeaded: true,
      unitColumn: columns.code,
      judge: (cells) => judge(cells, columns, numbers.read),
      keyOf: ({ code }) => code,
      keyWords: 'practice',
    },
    source.above,
    records,
  );
  const years = [...new Map(columns.registers.map(({ year }) => [year.firstMonth, year])).values()];
  const own = years.reduce((latest, year) => (year.firstMonth > latest.firstMonth ? year : latest));
  const rows = new RowsToStage();
  for (const row of sorted.rows) {
    const locality = row.areas.find(({ grouping }) => grouping === 'CCG')?.name ?? null;
    addPractice(rows, { ...row, locality });
    columns.registers.forEach(({ register, year }, index) => {
      const { patients = null, list = null } = row.figures[index] ?? {};
      // A practice that was not open in the earlier year has no row in it.
      if (patients === null && list === null) return;
      rows.add('qof_register', row.line, {
        unit_kind: 'practice', unit_code: row.code, first_month: year.firstMonth, months: year.months,
        register_code: register, patients, list_size: list, restated: year.firstMonth < own.firstMonth,
      }); // prettier-ignore
    });
  }
  return readingOf(
    engine,
    { id: PREVALENCE_TABLE.id, kindWords: `${PREVALENCE_TABLE.words}, ${periodText(own)}` },
    sorted,
    rows,
    { notes: [...numbers.notes, ...notesOn(columns.registers, sorted.rows)], ignoredColumns: columns.ignored },
  );
}

function judge(
  cells: readonly string[],
  { code: codeAt, name, areas, registers }: PrevalenceColumns,
  numberIn: NumbersIn['read'],
): { readonly row: PrevalenceRow } | Fault {
  const code = (cells[codeAt] ?? '').toUpperCase();
  const fault = practiceFault(code, codeAt);
  if (fault) return fault;
  const counts = registers.flatMap(({ patients, list }) => (list === null ? [patients] : [patients, list]));
  // Patients are counted: what reads as a fraction of one is a list size whose thousands were taken for decimals.
  const wrong = counts.find((column) => {
    const value = numberIn(cells[column]);
    return value === 'unreadable' || (value !== null && (value < 0 || !Number.isInteger(value)));
  });
  if (wrong !== undefined) return { fate: 'set-aside', reason: 'not a number of patients', column: wrong };
  const count = (column: number | null): number | null => {
    const value = column === null ? null : numberIn(cells[column]);
    return value === 'unreadable' ? null : value;
  };
  const figures = registers.map(({ patients, list, percent }) => ({
    patients: count(patients),
    list: count(list),
    percent: percent === null ? null : numberIn(cells[percent]),
  }));
  const areasOf = areas.map(({ grouping, code: at, name: nameAt }) => ({ grouping, code: given(cells[at]), name: given(cells[nameAt]) })); // prettier-ignore
  return { row: { code, name: given(cells[name]), areas: areasOf, figures } };
}

function notesOn(registers: readonly RegisterColumns[], rows: readonly Read<PrevalenceRow>[]): readonly QualityNote[] {
  let agreeing = 0;
  const [differing, destroyed]: [string[], string[]] = [[], []];
  registers.forEach(({ register, year }, index) => {
    for (const row of rows) {
      const figure = row.figures[index];
      if (!figure) continue;
      const where = `${row.code}, ${register} ${periodText(year)} (line ${row.line})`;
      if (figure.percent === 'unreadable') destroyed.push(where);
      else {
        const agrees = percentAgrees(figure.percent, figure.patients, figure.list);
        if (agrees === true) agreeing += 1;
        else if (agrees === false) differing.push(where);
      }
    }
  });
  const ages = registers.map(({ register, fromAge, year, list }) => {
    const base = list === null ? 'no list given' : fromAge === null ? 'all ages' : `ages ${fromAge} and over`;
    return `${register} ${periodText(year)}: ${base}`;
  });
  return [
    ...note('list-base', 'Each register has the list of its own ages below the line.', ages),
    ...note('printed-prevalence-agrees', 'Prevalences that are printed are those of the registers and list sizes loaded.', [], agreeing), // prettier-ignore
    ...note('printed-prevalence-differs', 'Prevalences that are printed are not the register over the list size; both counts were loaded as given.', differing), // prettier-ignore
    ...note('printed-prevalence-destroyed', 'Prevalences are printed as something that is no number; prevalence is worked out from the register and the list.', destroyed), // prettier-ignore
  ];
}
