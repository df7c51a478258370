import type { Fault } from './publication-records';
import type { RowsToStage } from './workbook-staging';

/** An area that a practice lies in, as a publication gives it. */
export interface Area {
  /** As it is offered for grouping: `CCG`, `STP`, `Region`. */
  readonly grouping: string;
  readonly code: string | null;
  readonly name: string | null;
}

/** What a publication says of a practice. */
export interface PracticeFacts {
  readonly line: number;
  readonly code: string;
  readonly name: string | null;
  readonly areas: readonly Area[];
  /** The practice's locality until a map of localities says otherwise. */
  readonly locality?: string | null;
  /** Days as `2007-04-01`. */
  readonly opened?: string | null;
  readonly closed?: string | null;
}

/** Adds the facts on a practice and the areas it lies in to the rows of a reading. */
export function addPractice(rows: RowsToStage, practice: PracticeFacts): void {
  const { line, code, name, areas, locality = null, opened = null, closed = null } = practice;
  const unit = { unit_kind: 'practice', unit_code: code };
  rows.add('unit_fact', line, { ...unit, unit_name: name, locality, opened, closed, source_rank: 2 });
  for (const area of areas) {
    if (area.code === null && area.name === null) continue;
    rows.add('unit_grouping', line, { ...unit, grouping: area.grouping, group_code: area.code, group_name: area.name }); // prettier-ignore
  }
}

/**
 * The commissioner of a practice. ODS codes tell what it is: a clinical commissioning group or later sub-ICB location
 * (`06N`, `A3A8R`), a primary care trust (`5QV`, `TAL`), or something else, such as a trust with clinics of its own.
 *
 * @param code as published; list sizes and prescribing add `00` to it
 */
export function commissioner(code: string, name: string | null): Area {
  const bare = code.toUpperCase().replace(/^([0-9A-Z]{3})00$/, '$1');
  const isPct = /^(5[A-Z]|TA)[0-9A-Z]$/.test(bare);
  const isCcg = /^\d\d[A-Z]$/.test(bare) || /^[A-Z]\d[A-Z]\d[A-Z]$/.test(bare);
  return { grouping: isCcg ? 'CCG' : isPct ? 'PCT' : 'Commissioner', code: bare, name };
}

/** Whether a text has the form of the code of a practice or of another prescriber: a word with a digit in it. */
export function isPracticeCode(text: string): boolean {
  return /^[A-Z0-9]{3,9}$/i.test(text) && /\d/.test(text);
}

/** What is wrong with the code of a practice in a column; null where nothing is. */
export function practiceFault(code: string, column: number): Fault | null {
  if (isPracticeCode(code)) return null;
  return { fate: 'set-aside', reason: code === '' ? 'no practice code' : 'not a practice code', column };
}

/** A text, or null where it is empty or says that nothing is given. */
export function given(text: string | undefined): string | null {
  const trimmed = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  return ['', '-', '*', ':', '..'].includes(trimmed) ? null : trimmed;
}
