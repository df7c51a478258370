import type { QueryClient } from '@tanstack/react-query';
import type { Description } from '@/analysis/analysis';

/**
 * An answer of the core as the page keeps it: the key of its query without the version of the data, and what the core
 * said. The description of what is loaded has the key `['description']`.
 */
export type KeptAnswer = readonly [key: readonly unknown[], data: unknown];

/** Answers of the core about one and the same data. */
export interface FirstAnswers {
  readonly description: Description;
  readonly answers: readonly KeptAnswer[];
}

/** What stands in the place of the version in the key of every query about loaded data. */
const VERSION = 1;

/** A query's key without the version. */
export function keptKey(queryKey: readonly unknown[]): readonly unknown[] {
  return queryKey.filter((_, index) => index !== VERSION);
}

/** The key under which a kept answer is found for a version of the data. */
export function queryKeyOf(kept: readonly unknown[], dataVersion: number): readonly unknown[] {
  return [...kept.slice(0, VERSION), dataVersion, ...kept.slice(VERSION)];
}

/** Lets queries begin with answers, as if the core had just given them. @param workspace id of the open workspace */
export function seedQueries(
  queries: QueryClient,
  { description, answers }: FirstAnswers,
  dataVersion: number,
  workspace: string | null,
): void {
  for (const [key, data] of answers) queries.setQueryData(queryKeyOf(key, dataVersion), data);
  // Last: it is what the pages wait for.
  queries.setQueryData(['description', dataVersion], { description, dataVersion, workspace });
}

const MAP = '$map';

/** Answers as text. */
export function answersText(answers: FirstAnswers): string {
  return textOf(answers);
}

/** Whether two answers say the same, in the same order. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(answer: unknown): string {
  return JSON.stringify(answer, (_, value: unknown) => (value instanceof Map ? { [MAP]: [...value] } : value));
}

/** Answers from their text. */
export function answersOf(text: string): FirstAnswers {
  return JSON.parse(text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && MAP in value ? new Map(value[MAP] as [unknown, unknown][]) : value,
  ) as FirstAnswers;
}
