import { BNF_LEVELS, bnfName } from '@/domain/bnf';
import { endOf, financialYear, financialYearOf, periodText, type Period } from '@/domain/period';
import { groupName, groupOfIndicator } from '@/domain/qof-code';
import { specialtyName } from '@/domain/specialty';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { CATALOGUE } from './catalogue';
import type { MeasureDefinition } from './definition';
import type { Measure } from './measure';
import { textOrNull } from './row-values';
import { unitKindsOf } from './settle-question';
import type { StoredView } from './stored-views';

/** A choice that loaded data offer for a measure. */
export interface Option {
  readonly code: string;
  readonly name: string;
}

/** An indicator that loaded data offer. */
export interface IndicatorOption extends Option {
  readonly group: string;
  /** Of one given as values without their counts: the periods it has values of, which alone answer, latest first. */
  readonly valuesAloneIn?: readonly string[];
}

/** What one measure can be asked for with what is loaded. */
export interface MeasureAvailability {
  readonly definition: MeasureDefinition;
  readonly unitKinds: readonly UnitKind[];
  /** Periods with data, latest first: financial years, the whole span, then quarters and months. */
  readonly periods: readonly string[];
  readonly indicators: readonly IndicatorOption[];
  readonly groups: readonly Option[];
  readonly registers: readonly Option[];
  readonly specialties: readonly Option[];
  readonly providers: readonly Option[];
  /** Chapters, sections and chemical substances with prescribing, by code. */
  readonly bnf: readonly Option[];
}

/** What can be asked of every measure for which anything is loaded. */
export function availableMeasures(engine: Engine): readonly MeasureAvailability[] {
  return CATALOGUE.flatMap((measure) => {
    const unitKinds = unitKindsOf(engine, measure);
    return unitKinds.length === 0 ? [] : [availabilityOf(engine, measure, unitKinds)];
  });
}

function availabilityOf(engine: Engine, measure: Measure, unitKinds: readonly UnitKind[]): MeasureAvailability {
  const { definition, table } = measure;
  const offers = (choice: MeasureDefinition['choices'][number]): boolean => definition.choices.includes(choice);
  const codes = (view: StoredView, column: string): readonly string[] =>
    engine.query(
      sql`select distinct ${quoteName(column)} as code from ${quoteName(view)}
          where ${quoteName(column)} is not null order by 1`,
      (row) => String(row['code']),
    );
  const groups = (view: StoredView, column: string): readonly Option[] =>
    codes(view, column).map((code) => ({ code, name: groupName(code) }));
  return {
    definition,
    unitKinds,
    periods: periodsOf(engine, table),
    indicators: offers('indicator') ? qofIndicators(engine) : offers('indicator-table') ? tableIndicators(engine) : [],
    groups: offers('group') ? groups('qof', 'group_code') : [],
    registers: offers('register-group') || offers('per-register') ? groups('qof_register', 'register_code') : [],
    specialties: offers('specialty')
      ? codes(table, 'specialty_code').map((code) => ({ code, name: specialtyName(code) }))
      : [],
    bnf: offers('bnf') ? bnfParts(engine) : [],
    providers: offers('provider') ? codes(table, 'provider_code').map((code) => ({ code, name: code })) : [],
  };
}

function periodsOf(engine: Engine, table: StoredView): readonly string[] {
  const loaded = engine.query(
    sql`select distinct first_month, months from ${quoteName(table)} order by months desc, first_month desc`,
    (row): Period => ({ firstMonth: Number(row['first_month']), months: Number(row['months']) }),
  );
  const years = new Set(loaded.map(({ firstMonth }) => financialYearOf(firstMonth)));
  const byYear = [...years].sort((a, b) => b - a).map(financialYear);
  const first = Math.min(...loaded.map(({ firstMonth }) => firstMonth));
  const span: Period = { firstMonth: first, months: Math.max(...loaded.map(endOf)) - first };
  return [...new Set([...byYear, ...(years.size > 1 ? [span] : []), ...loaded].map(periodText))];
}

/** Indicators for which any unit gives a denominator, with the latest description loaded. */
function qofIndicators(engine: Engine): MeasureAvailability['indicators'] {
  return engine.query(
    sql`
      with described as (
        select indicator_code, arg_max(description, coalesce(first_month, 0)) as description
        from indicator where description is not null group by 1
      )
      select q.indicator_code as code, max(q.group_code) as group_code, max(d.description) as description
      from qof q left join described d on d.indicator_code = q.indicator_code
      where q.denominator is not null
      group by 1 order by 2, 1`,
    (row) => {
      const code = String(row['code']);
      const description = textOrNull(row['description']);
      return {
        code,
        name: description === null ? code : `${code} ${description}`,
        group: textOrNull(row['group_code']) ?? groupOfIndicator(code),
      };
    },
  );
}

/** Parts of the formulary under which any cost lies, down to the chemical substance. */
function bnfParts(engine: Engine): readonly Option[] {
  const { chapter, section, substance } = BNF_LEVELS;
  return engine.query(
    sql`
      with codes as (select bnf_code, max(bnf_name) as bnf_name from prescribing group by 1),
      parts as (
        select left(bnf_code, ${chapter}::integer) as code from codes
        union select left(bnf_code, ${section}::integer) from codes where length(bnf_code) >= ${section}
        union select left(bnf_code, ${substance}::integer) from codes where length(bnf_code) >= ${substance}
      )
      select p.code, coalesce(c.bnf_name, s.substance_name) as name from parts p
      left join codes c on c.bnf_code = p.code
      left join (select substance_code, max(substance_name) as substance_name from bnf_substance group by 1) s
        on s.substance_code = p.code
      order by 1`,
    (row) => {
      const code = String(row['code']);
      return { code, name: bnfName(code, textOrNull(row['name'])) };
    },
  );
}

function tableIndicators(engine: Engine): MeasureAvailability['indicators'] {
  const alone = valuesAlone(engine);
  return engine.query(
    sql`select indicator_code as code, max(indicator_name) as name from indicator_value group by 1 order by 1`,
    (row) => {
      const code = String(row['code']);
      const periods = alone.get(code);
      const name = textOrNull(row['name']) ?? code;
      return { code, name, group: '', ...(periods === undefined ? {} : { valuesAloneIn: periods }) };
    },
  );
}

/** Indicators of which no row gives both counts, with the periods of their values, latest first. */
function valuesAlone(engine: Engine): ReadonlyMap<string, readonly string[]> {
  const rows = engine.query(
    sql`
      with alone as (
        select indicator_code from indicator_value group by 1
        having count(value) > 0 and count(*) filter (numerator is not null and denominator is not null) = 0
      )
      select distinct indicator_code as code, first_month, months from indicator_value join alone using (indicator_code)
      where value is not null order by first_month desc, months desc`,
    (row) => ({ code: String(row['code']), period: periodText({ firstMonth: Number(row['first_month']), months: Number(row['months']) }) }), // prettier-ignore
  );
  const periods = new Map<string, string[]>();
  for (const { code, period } of rows) periods.set(code, [...(periods.get(code) ?? []), period]);
  return periods;
}
