import type { SampleTable } from './sample-table';

/** `pathways.csv`: which specialty, register and indicators belong together. */
export function pathwaysTable(): SampleTable {
  return {
    kind: 'pathways',
    columns: ['pathway', 'specialty_code', 'register_code', 'indicator_group'],
    rows: [
      ['diabetes', '307', 'DM', 'DM'],
      ['heart failure', '320', 'HF', 'HF'],
      ['CHD', '320', 'CHD', 'CHD'],
      ['COPD', '340', 'COPD', 'COPD'],
      ['asthma', '340', 'AST', 'AST'],
    ],
  };
}
