import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { isNumeric, type CanonicalColumn } from './canonical-columns';
import { foundColumns, placeOfType, textColumns, type Layout } from './canonical-layout';
import { isOpenNumber, isSheetError, isTooLarge } from './cell-sql';
import type { RowIssues } from './row-issues';
import { keyOf } from './table-keys';
import { isLikeUnitCode, isPracticeCode, isTotalName, isTotalWord, isWholeWord } from './total-words';
import { typedColumnsOf } from './tables';

/** A reason for which a row is not loaded. The first that holds counts. */
interface Check {
  readonly fails: Sql;
  readonly fate: 'set-aside' | 'not-data';
  /** The heading of the column at fault, as text in SQL. */
  readonly heading: Sql;
  readonly value: Sql;
  readonly reason: string;
}

const NONE = sql`null::varchar`;

/**
 * Lists the rows of a staging table that are not data (totals, repeated headings, notes, rows without values) and those
 * that cannot be loaded: without a unit, a period or a code they need, or with a text where something else must stand.
 */
export function checkRows(engine: Engine, staging: Sql, layout: Layout, issues: RowIssues): void {
  if (!isSuspicious(engine, staging, layout)) return;
  const checks = [...notDataChecks(layout), ...setAsideChecks(layout)];
  const place = (index: number): Sql => ({ text: String(index + 1), values: [] });
  const first = joinSql(checks.map(({ fails }, index) => sql`when ${fails} then ${place(index)}`), ' '); // prettier-ignore
  // The place of the check is worked out once: the checks themselves, once for each column, would fill the engine's memory.
  const choose = (part: (check: Check) => Sql) =>
    sql`case failed ${joinSql(
      checks.map((check, index) => sql`when ${place(index)} then ${part(check)}`),
      ' ',
    )} end`;
  issues.add(sql`select row_number, line, ${choose(({ fate }) => quoteText(fate))}, ${choose(({ heading }) => heading)},
      ${choose(({ value }) => value)}, ${choose(({ reason }) => quoteText(reason))}, null, null
    from (select *, case ${first} else 0 end as failed from ${staging} where ${signs(layout)})
    where failed > 0`);
  issues.removeFrom(staging);
}

/** What every row that fails a check shows at first glance: the checks themselves are too slow for two million rows. */
function signs(layout: Layout): Sql {
  const hasUnits = placeOfType(layout, 'unit') !== null;
  const name = textColumns(layout).filter(({ column }) => column.stored === 'unit_name');
  const found = [
    ...setAsideChecks(layout).map(({ fails }) => fails),
    ...(hasUnits ? [isTotal(layout), isTotalName(sql`upper(trim(label))`)] : []),
    ...name.map((text) => isTotalWord(sql`upper(${text.name})`)),
  ];
  return joinSql(found.map((sign) => sql`coalesce(${sign}, false)`), ' or '); // prettier-ignore
}

/** Whether any row may fail a check, by counts and extremes, which are quick to get. */
function isSuspicious(engine: Engine, staging: Sql, layout: Layout): boolean {
  const needed = neededColumns(layout);
  const numbers = numericColumns(layout);
  const flags = [
    ...needed.map(({ name }) => sql`count(${name}) < count(*)`),
    sql`count(period_text) > 0`,
    sql`count(label) > 0`,
    sql`count(fault_heading) > 0`,
    ...numbers.map(
      ({ name }) =>
        sql`coalesce(not isfinite(max(${name})) or not isfinite(min(${name})) or ${isTooLarge(sql`max(${name})`)} or ${isTooLarge(sql`min(${name})`)}, false)`,
    ),
  ];
  const distinct = [
    ...(placeOfType(layout, 'unit') === null ? [] : [sql`(select count(*) from (select distinct unit_code from ${staging}) where ${isTotal(layout)}) > 0`]), // prettier-ignore
    ...textColumns(layout).filter(({ column }) => column.stored === 'unit_name').map(({ name }) => sql`(select count(*) from (select distinct ${name} from ${staging}) where ${isTotalName(sql`upper(${name})`)}) > 0`), // prettier-ignore
    ...invalidTexts(layout).map(({ name, fails }) => sql`(select count(*) from (select distinct ${name} from ${staging}) where ${fails}) > 0`), // prettier-ignore
  ];
  const [found] = engine.query(
    sql`select ${joinSql([...flags, ...distinct], ' or ')} as found from ${staging}`,
    (row) => row['found'] === true,
  );
  return found ?? false;
}

function isTotal(layout: Layout): Sql {
  const place = placeOfType(layout, 'unit') ?? 0;
  return sql`(${isTotalWord(sql`unit_code`)} or unit_code = ${quoteText((layout.source.header[place] ?? '').toUpperCase())})`;
}

function notDataChecks(layout: Layout): readonly Check[] {
  const cells = cellsOf(layout);
  const count = sql`len(list_filter(${cells}, lambda cell: cell is not null))`;
  const check = (fails: Sql, reason: string): Check => ({ fails, fate: 'not-data', heading: NONE, value: rowText(layout), reason }); // prettier-ignore
  const blank = check(sql`${count} = 0 and label is null`, 'a row without values');
  const note = check(
    sql`${count} = 1 and contains(list_filter(${cells}, lambda cell: cell is not null)[1], ' ')`,
    'a title or a note',
  );
  const place = placeOfType(layout, 'unit');
  if (place === null) return [blank, note];
  const says = (texts: readonly Sql[]) => joinSql(texts.map((text) => sql`coalesce(${isTotalWord(text)}, false)`), ' or '); // prettier-ignore
  const texts = textColumns(layout).map(({ name }) => sql`upper(${name})`);
  // A unit may have rows for all specialties: where one is named, only its own code or name makes it a total.
  const names = [sql`upper(trim(label))`, ...textColumns(layout).filter(({ column }) => column.stored === 'unit_name').map(({ name }) => sql`upper(${name})`)]; // prettier-ignore
  const ofUnit = says([sql`unit_code`, ...names]);
  const ofRow = says([sql`upper(label)`, sql`upper(period_text)`, ...texts]);
  return [
    blank,
    check(sql`unit_code = ${quoteText((layout.source.header[place] ?? '').toUpperCase())}`, 'a repeated heading'),
    check(sql`not coalesce(${isPracticeCode(sql`unit_code`)}, false) and (${joinSql(names.map((text) => sql`coalesce(${isTotalName(text)}, false)`), ' or ')})`, 'a total of the publisher'), // prettier-ignore
    check(sql`not coalesce(${isLikeUnitCode(sql`unit_code`)}, false) and (${ofUnit} or (unit_code is null and (${ofRow})))`, 'a total of the publisher'), // prettier-ignore
    check(sql`coalesce(${isTotalWord(sql`upper(trim(period_text))`)}, false)`, 'a total over periods'),
    note,
  ];
}

function setAsideChecks(layout: Layout): readonly Check[] {
  const heading = (place: number) => quoteText(layout.source.header[place] ?? '');
  const period = placeOfType(layout, 'period');
  const setAside = (check: Omit<Check, 'fate'>): Check => ({ ...check, fate: 'set-aside' });
  return [
    ...(layout.numbers === 'unclear' ? [setAside({
      fails: sql`fault_heading is not null and ${isOpenNumber(sql`fault_value`)}`,
      heading: sql`fault_heading`,
      value: sql`fault_value`,
      reason: 'a number that may be read in two ways',
    })] : []), // prettier-ignore
    setAside({
      fails: sql`fault_heading is not null`,
      heading: sql`fault_heading`,
      value: sql`fault_value`,
      reason: 'not a number',
    }),
    ...neededColumns(layout)
      .filter(({ isPeriod }) => !isPeriod)
      .map(({ name, place }) => setAside({ fails: sql`${name} is null`, heading: heading(place), value: NONE, reason: `no ${layout.source.header[place] ?? ''}` })), // prettier-ignore
    ...(period === null ? [] : [
      setAside({ fails: sql`first_month is null and period_text is null`, heading: heading(period), value: NONE, reason: 'no period' }), // prettier-ignore
      setAside({ fails: sql`first_month is null`, heading: heading(period), value: sql`period_text`, reason: 'not a period that can be read' }), // prettier-ignore
    ]), // prettier-ignore
    ...numericColumns(layout).flatMap(({ name, place }) => [
      setAside({ fails: sql`not isfinite(${name})`, heading: heading(place), value: sql`${name}::varchar`, reason: 'not a number' }), // prettier-ignore
      setAside({ fails: isTooLarge(name), heading: heading(place), value: sql`${name}::varchar`, reason: 'a number too large to be held exactly' }), // prettier-ignore
    ]),
    ...invalidTexts(layout).map(({ name, place, fails, reason }) =>
      setAside({ fails, heading: heading(place), value: name, reason }),
    ),
  ];
}

/** Columns without which a row is set aside. */
function neededColumns(layout: Layout) {
  const stored = new Set(typedColumnsOf(layout.match.kind.table).map(({ name }) => name));
  return foundColumns(layout)
    .filter(({ column }) => column.isNeeded)
    .map(({ column, place }) => {
      const name = column.type === 'unit' ? 'unit_code' : column.type === 'period' ? 'first_month' : column.stored;
      return { place, name, isPeriod: column.type === 'period' };
    })
    .filter(({ name }) => stored.has(name))
    .map(({ name, ...rest }) => ({ ...rest, name: quoteName(name) }));
}

function numericColumns(layout: Layout) {
  return foundColumns(layout)
    .filter(({ column }) => isNumeric(column))
    .map(({ column, place }) => ({ place, name: quoteName(column.stored) }));
}

/** Columns of text, and when one is refused: an error of a spreadsheet, no choice, no date. */
function invalidTexts(layout: Layout) {
  const texts = new Map(textColumns(layout).map(({ column, name }) => [column, name]));
  return foundColumns(layout).flatMap(({ column, place }) => {
    const name = quoteName(column.stored);
    const text = texts.get(column);
    const refused = [
      ...(text ? [{ name: text, place, fails: isSheetError(text), reason: 'an error of a spreadsheet' }] : []),
      ...(column.refused
        ? [{ name, place, fails: isRefused(column.refused, name), reason: column.refused.reason }]
        : []),
    ];
    if (column.choices) {
      const allowed = joinSql(column.choices.map(quoteText), ', ');
      const isDimension = keyOf(layout.match.kind.table).dimensions.includes(column.stored);
      // The whole of a dimension is settled with its parts.
      const fails = isDimension
        ? sql`(${name} not in (${allowed}) and not ${isWholeWord(column.stored, sql`upper(${name})`)})`
        : sql`${name} not in (${allowed})`;
      return [...refused, { name, place, fails, reason: `not one of ${column.choices.join(', ')}` }];
    }
    if (column.type !== 'date') return refused;
    const fails = sql`not regexp_full_match(${name}, '[0-9]{4}-[0-9]{2}-[0-9]{2}')`;
    return [{ name, place, fails, reason: 'not a date that can be read' }];
  });
}

/** Whether a text is one for which a row is set aside. */
export function isRefused({ texts }: NonNullable<CanonicalColumn['refused']>, name: Sql): Sql {
  return sql`upper(trim(${name})) in (${joinSql(texts.map(quoteText), ', ')})`;
}

/** The cells of a row as texts, null where not given. */
function cellsOf(layout: Layout): Sql {
  const names = [
    ...(placeOfType(layout, 'period') === null ? [] : [sql`coalesce(period_text, first_month::varchar)`]),
    ...textColumns(layout).map(({ name }) => name),
    ...numericColumns(layout).map(({ name }) => sql`${name}::varchar`),
  ];
  return sql`[${joinSql(names, ', ')}]`;
}

/** The row as a reader would know it again. */
function rowText(layout: Layout): Sql {
  return sql`array_to_string(list_filter([label, ${joinSql([sql`period_text`, ...textColumns(layout).map(({ name }) => name), ...numericColumns(layout).map(({ name }) => sql`regexp_replace(${name}::varchar, '[.]0$', '')`)], ', ')}], lambda cell: cell is not null), ' | ')`; // prettier-ignore
}
