import { formatCount } from '@/domain/format';
import { UNIT_KINDS, unitWord } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { joinSql, sql, type Sql } from '@/engine/sql';
import { EXAMPLE_PRACTICES } from './extract-examples';
import type { QualityNote } from './load-report';
import { colourNotes } from './map-colours';
import { localityKey } from './unit-table';

const MOST_EXAMPLES = 20;

interface Finding {
  readonly code: string;
  /** A select of one text column: an example of each row, unit or value that the note is about. */
  readonly found: Sql;
  readonly text: (count: number) => string;
}

/** What is to be known of the loaded rows, whichever file each came from. */
export function notesOverAll(engine: Engine): readonly QualityNote[] {
  const found = [...unitFindings(), ...ROW_FINDINGS].flatMap(({ code, found, text }) => {
    const rows = engine.query(
      sql`select example, (sum(count(*)) over ())::integer as n from (${found}) as f(example)
          group by example order by example limit ${MOST_EXAMPLES}`,
      (row) => ({ example: String(row['example']), count: Number(row['n']) }),
    );
    const count = rows[0]?.count ?? 0;
    return count === 0 ? [] : [{ code, text: text(count), count, examples: rows.map(({ example }) => example) }];
  });
  return [...found, ...colourNotes(engine)];
}

function unitFindings(): readonly Finding[] {
  const unknown: Finding = {
    code: 'unknown-practices',
    found: sql`
      select unit_code from unit
      where unit_kind = 'practice' and exists (select 1 from unit_fact where unit_kind = 'practice' and source_rank = 1)
        and unit_code not in (select unit_code from unit_fact where unit_kind = 'practice' and source_rank = 1)`,
    text: (count) =>
      `${formatCount(count)} ${unitWord('practice', count)} ${count === 1 ? 'has' : 'have'} figures but ${count === 1 ? 'is' : 'are'} not in the practices extract: shown by code.`,
  };
  const homeless = UNIT_KINDS.flatMap((kind) => {
    const found = (figures: Sql) => sql`
      select unit_code from unit where unit_kind = ${kind} and locality is null and ${figures}
        and exists (select 1 from unit where unit_kind = ${kind} and locality is not null)`;
    const words = (count: number) => `${formatCount(count)} ${unitWord(kind, count)} ${count === 1 ? 'has' : 'have'}`;
    return [
      {
        code: 'no-locality',
        found: found(sql`has_figures`),
        text: (count: number) => `${words(count)} no locality: shown as “No locality” and counted in all totals.`,
      },
      {
        code: 'no-locality-without-figures',
        found: found(sql`not has_figures`),
        text: (count: number) =>
          `${words(count)} no locality, and no figures in any loaded file: ${count === 1 ? 'it stands' : 'they stand'} only in lists of units and ${count === 1 ? 'counts' : 'count'} in no total.`,
      },
    ];
  });
  return [EXAMPLES, unknown, ...homeless, SPELLED_TWICE];
}

const EXAMPLES: Finding = {
  code: 'example-units',
  found: sql`select unit_code from unit where unit_kind = 'practice' and unit_code in (${joinSql(EXAMPLE_PRACTICES.map((code) => sql`${code}`), ', ')})`, // prettier-ignore
  text: (count) =>
    `${count === 1 ? '1 practice is an invented example' : `${formatCount(count)} practices are the invented examples`} of the templates (${EXAMPLE_PRACTICES.join(' and ')}): take ${count === 1 ? 'its' : 'their'} rows out of your files.`,
};

const SPELLED_TWICE: Finding = {
  code: 'locality-spellings',
  found: sql`
    select string_agg(distinct locality, ', ' order by locality)
    from (select locality from all_unit_fact union select locality from locality_map) where locality is not null
    group by ${localityKey('locality')} having count(distinct locality) > 1`,
  text: (count) =>
    `${count === 1 ? 'One locality is' : `${formatCount(count)} localities are`} written in several ways (letter case or spaces): ${count === 1 ? 'it is' : 'each is'} one locality, shown as its best source writes it.`,
};

const rows = (count: number): string => (count === 1 ? '1 row' : `${formatCount(count)} rows`);

const NEGATIVE: readonly (readonly [view: string, columns: readonly string[], words: string])[] = [
  ['qof', ['numerator', 'denominator', 'exceptions'], 'of QOF'],
  ['qof_register', ['patients'], 'of QOF registers'],
  ['list_size', ['patients'], 'of list sizes'],
  ['referral', ['referrals'], 'of referrals'],
  ['outpatient', ['first_attendances', 'follow_up_attendances', 'first_dna', 'follow_up_dna'], 'of outpatients'],
  ['prescribing', ['items'], 'of prescribing'],
];

const ROW_FINDINGS: readonly Finding[] = [
  ...NEGATIVE.map(([view, columns, words]) => ({
    code: 'negative-counts',
    found: {
      text: `select unit_code from ${view} where ${columns.map((column) => `${column} < 0`).join(' or ')}`,
      values: [],
    },
    text: (count: number) =>
      `${rows(count)} ${words} ${count === 1 ? 'holds' : 'hold'} a count below zero, as it stands in the file.`,
  })),
  {
    code: 'exceptions-without-denominator',
    found: sql`select unit_code || ' ' || indicator_code from qof where exceptions > 0 and denominator is null`,
    text: (count) =>
      `${rows(count)} of QOF ${count === 1 ? 'gives' : 'give'} exceptions but no denominator: no rate can be made of ${count === 1 ? 'it' : 'them'}.`,
  },
  {
    code: 'exceptions-unmatched',
    found: sql`select e.unit_code || ' ' || e.indicator_code from qof_exception e
      anti join (select * from all_qof where not superseded and not restated) q on q.unit_kind = e.unit_kind
        and q.unit_code = e.unit_code and q.first_month = e.first_month and q.indicator_code = e.indicator_code`,
    text: (count) =>
      `${rows(count)} of exceptions ${count === 1 ? 'matches' : 'match'} no achievement of the practice, indicator and year: kept, but no rate can be made of ${count === 1 ? 'it' : 'them'}.`,
  },
  {
    code: 'achievement-without-exceptions',
    found: sql`select unit_code || ' ' || indicator_code from qof
      where exceptions is null and denominator is not null and (indicator_code, unit_kind, first_month) in (
        select distinct indicator_code, unit_kind, first_month from qof_exception)`,
    text: (count) =>
      `${rows(count)} of QOF achievement ${count === 1 ? 'has' : 'have'} no exceptions in the separate file that gives them for other practices: not counted as 0.`,
  },
  {
    code: 'exceptions-differ',
    found: sql`select q.unit_code || ' ' || q.indicator_code from qof_exception e
      join all_qof q on q.unit_kind = e.unit_kind and q.unit_code = e.unit_code and q.first_month = e.first_month
        and q.indicator_code = e.indicator_code and not q.superseded
      where q.exceptions <> e.exceptions`,
    text: (count) =>
      `${rows(count)} of QOF ${count === 1 ? 'gives' : 'give'} other exceptions than the separate file does: those beside the achievement are used.`,
  },
  {
    code: 'registers-differ',
    found: sql`select b.unit_code || ' ' || b.register_code from bare_register b
      join all_qof_register r on r.unit_kind = b.unit_kind and r.unit_code = b.unit_code
        and r.first_month = b.first_month and r.register_code = b.register_code and not r.superseded and not r.restated
      where b.patients <> r.patients`,
    text: (count) =>
      `${rows(count)} of QOF registers ${count === 1 ? 'differs' : 'differ'} between the files of a release: those given with their lists are used.`,
  },
  {
    code: 'numerator-above-denominator',
    found: sql`select unit_code || ' ' || indicator_code from qof where numerator > denominator`,
    text: (count) => `${rows(count)} of QOF ${count === 1 ? 'gives' : 'give'} a numerator above the denominator.`,
  },
  {
    code: 'follow-ups-without-firsts',
    found: sql`select unit_code from outpatient where follow_up_attendances > 0 and coalesce(first_attendances, 0) = 0`,
    text: (count) =>
      `${rows(count)} of outpatients ${count === 1 ? 'gives' : 'give'} follow-ups but no first attendance; they count where rows are added up.`,
  },
  {
    code: 'contract-lines-not-used',
    found: sql`select concat_ws(' ', specialty_code, provider_code, negotiated_ratio) from contract
      where months <> 12 or negotiated_ratio <= 0 or negotiated_ratio > 100`,
    text: (count) =>
      `${count === 1 ? '1 contract line is' : `${formatCount(count)} contract lines are`} not used: a line is for a whole financial year, and its ratio is above 0 and at most 100 follow-ups for each first.`,
  },
  {
    code: 'restated',
    found: sql`
      select distinct unit_kind || ' ' || (first_month // 12)::varchar from qof_register where restated
      union select distinct unit_kind || ' ' || (first_month // 12)::varchar from qof_group where restated`,
    text: () =>
      'Registers and group exceptions of some years are known only as the next year’s publication restates them.',
  },
];
