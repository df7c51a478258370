import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import type { RecordSource } from './activity-record-layouts';
import { isNoPractice, says, wordOf } from './activity-record-words';
import { columnAt } from './read-csv';
import { firstFault, type RowFault } from './summed-rows';
import { isTotalWord } from './total-words';

/** Days and months as records give them; a time behind a day is cut off first. */
const FORMATS = ['%Y-%m-%d', '%Y%m%d', '%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d-%b-%Y', '%d-%b-%y', '%d%b%Y', '%d%b%y', '%Y-%m', '%Y_%m', '%Y%m', '%b-%y', '%b-%Y']; // prettier-ignore
/** Years that a record may be of: a day outside stands for none. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2049];

const name = (column: 'unit' | 'day' | 'month' | 'specialty' | 'type' | 'outcome'): Sql =>
  quoteName(`record_${column}`);
const cellAt = (place: number): Sql => (place < 0 ? sql`null::varchar` : columnAt(place));
const code = (place: number): Sql => sql`upper(trim(coalesce(${cellAt(place)}, '')))`;
const textOrNull = (text: Sql): Sql => sql`nullif(${text}, '')`;

/**
 * The records with what is judged of each, in a query of its own: the engine would work out each use of a long
 * expression anew. Records have their cells, `copies` (1, or as many as are the same) and `differs` (whether others have
 * its id and differ).
 */
function judgedRecords({ columns }: RecordSource, records: Sql): Sql {
  const day = sql`split_part(split_part(trim(coalesce(${cellAt(columns.date)}, '')), ' ', 1), 'T', 1)`;
  const formats = joinSql(FORMATS.map(quoteText), ', ');
  return sql`
    select *, case when year(read) between ${{ text: `${FIRST_YEAR} and ${LAST_YEAR}`, values: [] }}
      then (year(read) * 12 + month(read) - 1)::integer end as ${name('month')}
    from (select *, try_strptime(${name('day')}, [${formats}]) as read
      from (select *, ${code(columns.practice)} as ${name('unit')}, ${day} as ${name('day')}, ${code(columns.specialty)} as ${name('specialty')},
        ${wordOf(cellAt(columns.type))} as ${name('type')}, ${wordOf(cellAt(columns.outcome))} as ${name('outcome')} from ${records}))`;
}

/** The faults a record may have, the first of which counts, over `judgedRecords`. */
export function recordFaults({ sort, source, columns }: RecordSource): readonly RowFault[] {
  const { practice, date, specialty, type, outcome, id } = columns;
  const aside = (column: number, reason: string, fails: Sql): RowFault => ({ fate: 'set-aside', reason, column, fails }); // prettier-ignore
  const notData = (reason: string, fails: Sql, column: number | null = null): RowFault => ({ fate: 'not-data', reason, column, fails }); // prettier-ignore
  const [unit, typed, held] = [name('unit'), name('type'), name('outcome')];
  const blank = joinSql(
    [unit, name('day'), name('specialty'), typed, held].map((text) => sql`${text} = ''`),
    ' and ',
  );
  const ofAttendances = sort === 'attendances';
  return [
    notData('a row without values', blank),
    notData('the headings again', sql`${unit} = ${quoteText((source.header[practice] ?? '').toUpperCase())}`),
    notData('a total of the publisher', isTotalWord(unit)),
    ...(outcome < 0 ? [] : [notData('cancelled or still to come: neither attended nor missed', says(held, 'notHeld'), outcome)]), // prettier-ignore
    ...(ofAttendances
      ? [notData('the end of a wait on paper, and no attendance', says(typed, 'clockStop'), type)]
      : []),
    ...(id < 0 ? [] : [aside(id, 'the same id as another row with other values', sql`differs`)]),
    aside(practice, 'no practice: the patient is registered with none, or it is not known', isNoPractice(unit)),
    aside(practice, 'not a practice code', sql`not regexp_full_match(${unit}, '[A-Z0-9]{3,9}')`),
    aside(date, 'no date', sql`${name('day')} = ''`),
    aside(date, `not a date from ${FIRST_YEAR} to ${LAST_YEAR} that can be read`, sql`${name('month')} is null`),
    aside(specialty, 'no specialty', sql`${name('specialty')} in ('', '-')`),
    ...(ofAttendances ? [aside(type, 'neither a first attendance nor a follow-up', sql`not (${says(typed, 'first')} or ${says(typed, 'followUp')})`)] : []), // prettier-ignore
    ...(outcome < 0 ? [] : [aside(outcome, 'does not say whether it was attended', sql`not (${says(held, 'attended')} or ${says(held, 'missed')})`)]), // prettier-ignore
  ];
}

/** A query over records with the number, from 1, of the first fault of each as `fault`; 0 where it has none. */
export function faultyRecords(file: RecordSource, records: Sql): Sql {
  return sql`select *, ${firstFault(recordFaults(file))} as fault from (${judgedRecords(file, records)})`;
}

/**
 * The query over records that gives their sums by practice, month, specialty and what else the file tells apart: a file
 * of many gigabytes takes no more room than there are such groups. Rows with a fault are gathered in one group for each
 * fault. `n` counts rows, `merged` those of them that repeat another.
 */
export function sumsQuery(file: RecordSource, records: Sql): Sql {
  const { columns, sort } = file;
  const good = (value: Sql, column: string): Sql => sql`case when fault = 0 then ${value} end as ${quoteName(column)}`;
  const source = sql`case when ${columns.source < 0 ? sql`true` : sql`coalesce(trim(${cellAt(columns.source)}), '') = ''`} then null
    when ${says(wordOf(cellAt(columns.source)), 'gp')} then 'GP' else 'other' end`;
  const keys =
    sort === 'attendances'
      ? [good(sql`nullif(trim(${cellAt(columns.ageBand)}), '')`, 'age_band'), good(sql`nullif(trim(${cellAt(columns.sex)}), '')`, 'sex')] // prettier-ignore
      : [good(source, 'source'), good(sql`null::varchar`, 'pathway')];
  return sql`
    select fault::utinyint as fault, ${good(name('unit'), 'unit_code')}, ${good(name('month'), 'first_month')},
      ${good(name('specialty'), 'specialty_code')}, ${good(textOrNull(code(columns.provider)), 'provider_code')}, ${joinSql(keys, ', ')},
      sum(case when fault = 0 then 1 else copies end)::integer as n,
      sum(case when fault = 0 then copies - 1 else 0 end)::integer as merged, ${joinSql(counted(file), ', ')}
    from (${faultyRecords(file, records)}) group by all`;
}

function counted({ sort, columns }: RecordSource): readonly Sql[] {
  if (sort === 'referrals') return [sql`count(*)::double as referrals`];
  const hasOutcome = columns.outcome >= 0;
  const count = (type: 'first' | 'followUp', outcome: 'attended' | 'missed'): Sql => {
    if (outcome === 'missed' && !hasOutcome) return sql`null::double`;
    const held = hasOutcome ? sql` and ${says(name('outcome'), outcome)}` : sql``;
    return sql`(count(*) filter (fault = 0 and ${says(name('type'), type)}${held}))::double`;
  };
  return [
    sql`${count('first', 'attended')} as first_attendances`,
    sql`${count('followUp', 'attended')} as follow_up_attendances`,
    sql`${count('first', 'missed')} as first_dna`,
    sql`${count('followUp', 'missed')} as follow_up_dna`,
  ];
}
