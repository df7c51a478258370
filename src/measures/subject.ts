import { bnfName } from '@/domain/bnf';
import { groupName } from '@/domain/qof-code';
import { specialtyName } from '@/domain/specialty';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { MeasureDefinition } from './definition';
import type { Question } from './measure';
import { textOrNull } from './row-values';

/** The longest description of an indicator that is put behind its code in a title. */
const LONGEST_NAME = 60;

/** What a request narrows a measure to, in words; null where it takes in everything. */
export function subjectOf(engine: Engine, definition: MeasureDefinition, question: Question): string | null {
  if (definition.choices.includes('indicator-table')) return tableIndicator(engine, question.indicator);
  if (question.indicator !== null) return qofIndicator(engine, question.indicator);
  if (question.group !== null) return groupName(question.group);
  if (question.bnf !== null) return bnfSubject(engine, question.bnf);
  const parts = [
    question.specialty === null ? null : specialtyName(question.specialty),
    question.provider === null ? null : `at ${question.provider}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** A measure's title with its subject, as in `Exception rate, diabetes`; an abbreviation keeps its capitals. */
export function measureTitle({ shortTitle, choices }: MeasureDefinition, subject: string | null): string {
  if (subject === null || choices.includes('indicator-table')) return shortTitle;
  const keepsCapital = !/^[A-Z][a-z]/.test(subject);
  return `${shortTitle}, ${keepsCapital ? subject : subject.charAt(0).toLowerCase() + subject.slice(1)}`;
}

function qofIndicator(engine: Engine, code: string): string {
  const [name] = engine.query(
    sql`select description from indicator where indicator_code = ${code} and description is not null
        order by first_month desc nulls last limit 1`,
    (row) => textOrNull(row['description']),
  );
  return name && name.length <= LONGEST_NAME ? `${code} ${name}` : code;
}

/** A part of the formulary by its number and the name that loaded data give it. */
function bnfSubject(engine: Engine, code: string): string {
  const [name = null] = engine.query(
    sql`select name from (
          select any_value(bnf_name) as name from prescribing where bnf_code = ${code} and bnf_name is not null
          union all
          select any_value(substance_name) from bnf_substance where substance_code = ${code})
        where name is not null limit 1`,
    (row) => textOrNull(row['name']),
  );
  return bnfName(code, name);
}

function tableIndicator(engine: Engine, code: string | null): string | null {
  const [name] = engine.query(
    sql`select indicator_name as name from indicator_value
        where upper(regexp_replace(indicator_code, '[ -]', '', 'g')) = ${code} and indicator_name is not null limit 1`,
    (row) => textOrNull(row['name']),
  );
  return name ?? code;
}
