import { PRACTICES } from './practices';
import type { Cell, SampleTable } from './sample-table';

const LEAD = 'PBC lead';
const BOTH = 'PBC lead, prescribing adviser';

/** Agreement signed, enhanced service applied for, visit planned, visit done, visitors. */
const RECORDS: ReadonlyMap<string, readonly Cell[]> = new Map([
  ['Y90001', ['2007-04-16', '2007-05-21', null, null, null]],
  ['Y90004', ['2007-04-10', '2007-05-14', '2008-01-16', null, LEAD]],
  ['Y90007', ['2007-05-02', '2007-06-04', '2007-09-12', '2007-09-12', BOTH]],
  ['Y90012', ['2007-04-23', '2007-05-30', '2007-10-17', '2007-10-24', LEAD]],
  ['Y90016', ['2007-06-11', '2007-07-09', '2007-12-05', null, BOTH]],
  ['Y90018', [null, null, '2008-02-13', null, LEAD]],
  ['Y90021', ['2007-05-14', '2007-06-18', '2008-01-09', null, LEAD]],
  ['Y90023', [null, null, '2008-02-06', null, LEAD]],
  ['Y90025', ['2007-06-25', null, null, null, null]],
  ['Y90032', [null, null, '2008-01-30', null, BOTH]],
  ['Y90034', ['2007-04-30', '2007-06-06', '2007-09-26', '2007-09-26', LEAD]],
  ['Y90035', [null, null, '2008-02-20', null, LEAD]],
  ['Y90037', ['2007-05-09', '2007-06-13', null, null, null]],
  ['Y90042', ['2007-04-18', '2007-05-23', '2007-10-10', '2007-10-10', LEAD]],
  ['Y90045', ['2007-07-04', null, '2008-01-23', null, BOTH]],
  ['Y90050', ['2007-05-21', '2007-06-27', '2007-12-12', null, LEAD]],
  ['Y90053', ['2007-04-25', '2007-05-16', '2007-09-19', '2007-09-20', LEAD]],
  ['Y90055', [null, null, '2008-02-27', null, BOTH]],
  ['Y90059', ['2007-05-16', '2007-07-02', '2007-12-19', null, LEAD]],
  ['Y90062', [null, null, '2008-03-05', null, BOTH]],
  ['Y90064', ['2007-04-11', '2007-05-09', '2007-11-07', '2007-11-14', LEAD]],
  ['Y90067', ['2007-06-06', '2007-07-11', '2007-12-06', null, LEAD]],
  ['Y90071', ['2007-04-12', null, '2007-10-03', null, LEAD]],
]);

/** `engagement.csv`: a line for every practice, with dates for what has happened or is planned. */
export function engagementTable(): SampleTable {
  const nothing: readonly Cell[] = [null, null, null, null, null];
  return {
    kind: 'engagement',
    columns: ['practice_code', 'agreement_signed', 'les_applied', 'visit_planned', 'visit_done', 'visitors'],
    rows: PRACTICES.map(({ code }) => [code, ...(RECORDS.get(code) ?? nothing)]),
  };
}
