import type { ScanPlan, ScanPlanRequest, ScannedColumn } from '@/analysis/analysis';
import { type Board, boardOf } from '@/signals/board';
import type { Answers } from './figure-maker';
import { scanChunks } from './scan-chunks';

/**
 * Every measure of a period, worked out to the end: what `useBoard` has once it is whole.
 *
 * @param isWanted which columns of the plan are asked for; absent: all
 */
export async function wholeBoard(
  analysis: Pick<Answers, 'scanPlan' | 'scan'>,
  request: ScanPlanRequest,
  isWanted: (column: ScanPlan['columns'][number]) => boolean = () => true,
): Promise<Board> {
  const plan = await analysis.scanPlan(request);
  const keys = plan.columns.filter(isWanted).map(({ key }) => key);
  const scanned: ScannedColumn[] = [];
  for (const columns of scanChunks(keys)) {
    scanned.push(...(await analysis.scan({ ...request, columns: [...columns] })).columns);
  }
  return boardOf(plan, scanned);
}
