/** Prints docs/extracts.md from the kinds of extract that the app reads. Run by `npm run docs`. */
import { PERIOD_HEADINGS, UNIT_HEADINGS, type CanonicalColumn } from '../src/extracts/canonical-columns';
import type { CanonicalKind } from '../src/extracts/canonical-kind';
import { CANONICAL_KINDS } from '../src/extracts/canonical-kinds';
import { MULTIPLIERS, mappingFileText } from '../src/domain/column-mapping';
import { UNIT_KINDS } from '../src/domain/unit-kind';
import { NOT_GIVEN } from '../src/extracts/cell-sql';
import { templateOf } from '../src/extracts/extract-template';
import { releaseDoc } from './docs-releases';
import { PUBLICATIONS as WITH_LAYOUTS } from '../src/extracts/publications';

const TYPES: Readonly<Record<CanonicalColumn['type'], string>> = {
  unit: 'code of the unit, in capitals',
  code: 'code, in capitals',
  'qof-code': 'code, in capitals without spaces and hyphens',
  text: 'text',
  count: 'count',
  number: 'number',
  money: 'pounds',
  period: 'period',
  date: 'day: `2007-04-01`, `01/04/2007`, `20070401`, `1 Apr 2007` or an Excel date',
};

/** The text of docs/extracts.md. */
export function extractsDoc(): string {
  return `${[
    '<!-- Generated from src/extracts/canonical-kinds.ts by scripts/docs-extracts.ts (npm run docs). Do not edit. -->',
    '# Extracts',
    INTRODUCTION,
    '## How cells are read',
    CELLS,
    ...CANONICAL_KINDS.map(section),
    '## Tables with headings of their own: column mappings',
    MAPPINGS,
    '## Publications read as downloaded',
    PUBLICATIONS,
    ...releaseDoc(),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `An extract is a CSV file, or a sheet of a workbook, with a header row. It is recognised by its headings, not by its name:
the kind of which every required column is there, and of several such kinds the one of which most columns are. Columns may
stand in any order, in any mixture of capitals, spaces and underscores; columns that a kind does not know are ignored and
listed. Titles may stand above the header. Files may come one by one or in a zip, in UTF-8, UTF-16 or Windows letters, with
commas, semicolons, tabs or bars between the cells.

A file becomes part of what is loaded as a whole or not at all. A row that cannot be read is set aside with its line, column,
value and reason, and the rest is loaded. Rows read = rows loaded + set aside + not data (titles, totals, notes) + merged
(identical to another in every column); a file for which that does not hold is refused.`;

const CELLS = `- Not given: ${NOT_GIVEN.filter((text) => text !== '')
  .map((text) => `\`${text}\``)
  .join(', ')} and blank. Not given is never 0.
- Numbers may have thousands commas, a pound sign, spaces around them or an apostrophe before them.
- Financial years: \`2007/08\`, \`2007/2008\`, and in a column for years also \`2007-08\` and \`0708\`. Quarters: \`2007/08 Q1\`,
  \`2013_04-06\`. Months: \`2007-04\`, \`200704\`, \`2017_09\`, \`Apr-07\`, \`April 2007\`, \`01/04/2007\`, an Excel date. Outside a column for years
  \`2007-08\` is August 2007. Ranges: two of these joined by \`..\`.
- Headings of a period: ${Object.keys(PERIOD_HEADINGS)
  .map((name) => `\`${name}\``)
  .join(', ')}. In \`quarter_start\` stands the first day of a quarter.
- Headings of a unit, and the kind of unit each makes: ${Object.entries(UNIT_HEADINGS)
  .map(([name, { kind }]) => `\`${name}\` (${kind})`)
  .join(', ')}.
- Months, quarters and years of the same thing are never added to each other.`;

const PUBLICATIONS = `- QOF workbooks of prevalence, achievement and exceptions (from 2019/20: personalised care adjustments), 2014/15 to 2019/20, of
  CCGs or practices, as NHS Digital publishes them.
- QOF workbooks of practices to 2012/13, in which one row heads every column: \`AF03 Numerator\`, \`AF03 Denominator\`,
  \`AF03 Exceptions\`, \`AF03 Points\` (such as \`qof-11-12-data-tab-pracs-at-fib.xls\`); words among their figures mean "not given", and
  the sheet \`QOF Export\` is left out. Where their titles name no year, the file's name must.
- QOF raw data, 2013/14 on, in the zip or unpacked: see below.
- Quarterly and monthly activity returns: first and subsequent attendances and referrals, by provider. Where no column and no
  title gives the quarter, it is taken from the name of the file, such as \`QAR-PROV-Web-1920-Q4.csv\`.
${WITH_LAYOUTS.map(({ id, words, description }) => `- ${words.charAt(0).toUpperCase()}${words.slice(1)} (\`${id}\`): ${description}`).join('\n')}

A period that stands in a name alone is taken from the name of the file, else from that of a folder or zip around it, and a
note says so; where no name has it the file is refused. Groupings and names are of no time: where two files differ, the later
is used and a note lists the differences.

### Herts Valleys 2018/19, step by step

1. Load \`qof_1819_prevalence_herts_valleys_long.csv\` (registers with the list of their ages, and localities) and
   \`list_size_west_herts.csv\` (list sizes by quarter); or, for all of England, \`qofGP_1819_dependency.csv\` with
   \`west_herts_practice_locality.csv\` for the localities and \`Patient_List_Size_2013_04-06.csv\` for list sizes by age and sex.
2. On the Variation page choose Prevalence, Diabetes, 2018/19: 58 practices in four localities. On the command line:
   \`npm run --silent variation -- --data DIR --measure prevalence --group DM --period 2018/19 --by locality\`.`;

const EXAMPLE = mappingFileText([
  {
    name: 'Trust referrals',
    header: ['Mth', 'Surgery', 'Spec', 'Refs (00s)'],
    kind: 'referrals',
    unit: { kind: 'practice', column: 'Surgery' },
    period: { from: 'column', column: 'Mth', reading: 'month' },
    columns: { specialty_code: { column: 'Spec', times: 1 }, referrals: { column: 'Refs (00s)', times: 100 } },
    constants: { provider_code: 'RWG' },
    decimalComma: false,
    wide: null,
  },
]);

const MAPPINGS = `A table that is no known extract is not loaded, and nothing about it is guessed silently. The Data page says so and offers to map
its columns: it shows the first rows, the kinds of extract that are nearest, and for each column of the kind the one that seems to
be meant, with how sure that is and why. Before anything is loaded it reads the first rows by the mapping and says which would
load and which would be set aside. A mapping is saved under a name and is used, without a question, for every file with the
same headings that is no known extract; the file’s account names it. On the command line: \`--mapping FILE.json\`.

A mapped table is turned into the canonical extract that the mapping describes and read as one: the same checks, the same
account of every row, and the lines of the file itself. A file of mappings is \`{"mappings": [...]}\`, or one mapping alone:

\`\`\`json
${EXAMPLE.trimEnd()}
\`\`\`

| field | what it says |
| --- | --- |
| \`name\` | the mapping’s name, up to 80 letters |
| \`header\` | all headings of the table, in any order; the row that has just these is its header, and titles above it do no harm. Case and spacing do not matter. A heading that stands twice is \`Total\` and \`Total (2)\`, one that is missing \`Column 3\`; the order must then be the same |
| \`kind\` | the kind of extract it makes: ${CANONICAL_KINDS.map(({ id }) => `\`${id}\``).join(', ')} |
| \`unit\` | \`kind\` (${UNIT_KINDS.map((kind) => `\`${kind}\``).join(', ')}) with the \`column\` of the code, or the \`value\` that all rows have; null where rows are of no unit |
| \`period\` | \`from\`: \`column\` (with \`column\`), \`fixed\` (with \`value\`, such as \`2007/08\` or \`2007-04\`), \`file-name\`, or \`headings\` (of a wide table); null where rows are of no time. \`reading\`: \`year\` reads \`2007-08\` as the financial year, \`month\` as August 2007, \`quarter\` takes the first day of a quarter |
| \`columns\` | by the extract’s column: the table’s \`column\`, and \`times\`, what its figures are multiplied by: ${MULTIPLIERS.join(', ')} (0.01 for per cent; a % sign is then taken off). Usually 1 |
| \`constants\` | by the extract’s column: what is the same in every row |
| \`decimalComma\` | true where figures are written \`1.234,5\`; a figure with a decimal point is then set aside. Usually false |
| \`wide\` | a table with a column of figures for each period or code; else null. \`value\`: the extract’s column that takes the figures, with \`times\`; \`heading\`: the one that takes what the headings say. For \`period\` \`columns\` is null and every column is taken whose heading is a period, so that next month’s table is read by the same mapping; else \`columns\` lists each \`column\` and what it stands for, \`as\`. Each figure is counted as a row |

Ratios that are published without their counts are \`indicator-values\` with a \`value\` and no numerator or denominator. They are
shown, but have no interval and no limits, are not compared, and make no value of a locality, of all units or of a longer period.`;

function section(kind: CanonicalKind): string {
  const rows = [...kind.columns]
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .map((column) => row(kind, column));
  const { instead } = kind;
  const standsIn = instead === null ? '' : ` In the place of ${instead.of.map((name) => `\`${name}\``).join(' and ')} \`${instead.column}\` may stand.`; // prettier-ignore
  return [
    `## \`${kind.id}\`: ${kind.words}`,
    `${kind.description} ${sameKey(kind)}${standsIn}`,
    ['| column | required | holds | also called |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    `The template of the Data page, with invented rows:\n\n\`\`\`csv\n${templateOf(kind).text}\`\`\``,
  ].join('\n\n');
}

function sameKey(kind: CanonicalKind): string {
  const parts =
    kind.sameKey === 'sum' ? 'Rows of one key are added up.' : 'Rows of one key with different values are set aside.';
  return kind.keepsIdentical ? `${parts} Identical rows are kept.` : parts;
}

function row(kind: CanonicalKind, column: CanonicalColumn): string {
  const headings =
    column.type === 'unit' ? kind.unitHeadings : column.type === 'period' ? kind.periodHeadings : [column.name];
  const spellings =
    column.type === 'unit'
      ? headings.flatMap((name) => UNIT_HEADINGS[name]?.spellings ?? [])
      : column.type === 'period'
        ? headings.flatMap((name) => PERIOD_HEADINGS[name]?.spellings ?? [])
        : column.spellings;
  const holds = column.choices ? column.choices.map((choice) => `\`${choice}\``).join(', ') : TYPES[column.type];
  const names = (texts: readonly string[]) => texts.map((text) => `\`${text}\``).join(', ');
  return `| ${names(headings).replaceAll(', ', ' or ')} | ${column.isRequired ? 'yes' : 'no'} | ${holds} | ${names(spellings)} |`;
}
