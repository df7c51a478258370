import type { SampleTable } from './sample-table';

const ENGLAND = 'England, effective exception rate over the clinical indicators (NHS Information Centre)';
const HANSARD = 'England, House of Commons written answer of 15 January 2009';
const THRESHOLD = 'Upper payment threshold, QOF guidance 2006';

/** `targets.csv`: values as measures hold them, shares from 0 to 1 and follow-ups per first. */
export function targetsTable(): SampleTable {
  return {
    kind: 'targets',
    columns: ['measure', 'target', 'period', 'indicator_code', 'source'],
    rows: [
      ['exception-rate', '0.0555', '2005/06', null, ENGLAND],
      ['exception-rate', '0.0583', '2006/07', null, ENGLAND],
      ['exception-rate', '0.0526', '2007/08', null, ENGLAND],
      ['exception-rate', '0.0896', '2007/08', 'CHD8', HANSARD],
      ['achievement', '0.5', '2007/08', 'DM20', THRESHOLD],
      ['achievement', '0.6', '2007/08', 'DM12', THRESHOLD],
      ['achievement', '0.7', '2007/08', 'DM17', THRESHOLD],
      ['achievement', '0.7', '2007/08', 'CHD8', THRESHOLD],
    ],
  };
}
