import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ScanPlan, ScanPlanRequest, ScannedColumn, Scan } from '@/analysis/analysis';
import type { Questions } from '@/analysis/analysis-client';
import { type Board, boardOf } from '@/signals/board';
import { scanChunks } from './scan-chunks';
import { scanPlanQuery, scanQuery } from './scan-queries';

/** A scan as far as it has come. */
export interface BoardSoFar {
  /** Null until it is known what there is to go through. */
  readonly plan: ScanPlan | null;
  readonly board: Board | null;
  /** Columns worked out, and of how many. */
  readonly done: number;
  readonly of: number;
  readonly isWhole: boolean;
  readonly error: Error | null;
}

/**
 * Every measure of a period, a few columns at a time. Answers are kept by the data they are of, so that a page that asks
 * for the same again has them at once.
 *
 * @param request null asks for nothing
 * @param isWanted which columns of the plan are asked for; a function that stays the same
 */
export function useBoard(
  analysis: Pick<Questions, 'scanPlan' | 'scan'>,
  dataVersion: number,
  request: ScanPlanRequest | null,
  isWanted: (column: ScanPlan['columns'][number]) => boolean = everyColumn,
): BoardSoFar {
  const planned = useQuery(scanPlanQuery(analysis, dataVersion, request));
  const plan = request === null ? null : (planned.data ?? null);
  const chunks = useMemo(() => (plan === null ? [] : scanChunks(plan.columns.filter(isWanted).map(({ key }) => key))), [plan, isWanted]); // prettier-ignore
  const combine = useCallback(
    (answers: readonly { readonly data: Scan | undefined; readonly error: Error | null }[]) => ({
      columns: answers.map(({ data }) => data?.columns ?? NONE),
      isAnswered: answers.map(({ data }) => data !== undefined),
      error: answers.find(({ error }) => error !== null)?.error ?? null,
    }),
    [],
  );
  const answers = useQueries({
    queries: request === null ? [] : chunks.map((columns) => scanQuery(analysis, dataVersion, { ...request, columns: [...columns] })), // prettier-ignore
    combine,
  });
  const board = useMemo(() => (plan === null ? null : boardOf(plan, answers.columns.flat())), [plan, answers]);
  const of = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const done = chunks.reduce((sum, chunk, i) => sum + (answers.isAnswered[i] === true ? chunk.length : 0), 0);
  const error = request === null ? null : (planned.error ?? answers.error);
  return { plan, board, done, of, isWhole: plan !== null && done === of, error };
}

const NONE: readonly ScannedColumn[] = [];
const everyColumn = () => true;
