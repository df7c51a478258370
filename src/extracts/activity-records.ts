import { openAttendances, openReferrals } from './activity-record-layouts';
import { readRecords } from './activity-record-reader';
import type { Publication } from './publication';

/** Outpatient activity, an attendance in each row. */
export const ATTENDANCE_RECORDS: Publication = {
  id: 'attendance-records',
  words: 'Outpatient attendances, one in each row',
  gives: ['outpatients'],
  description:
    'an extract of records with the practice, a date or month, the treatment function and whether each was a first attendance or a follow-up (1 to 4 or in words; headings of SUS, CDS and HES are known): added up while reading by practice, month, specialty and provider, and by age band and sex where they are given. Where a column says whether it was attended (2 to 7 or in words), missed appointments are counted apart and those cancelled are not data. Rows alike in every column with the same attendance id are counted once. Costs and other columns are not read, and no record is kept. A file with a column headed as one of counts, or with months for dates and no id, is not taken for one of records.',
  open(file) {
    const found = openAttendances(file);
    return found && ((engine, step) => readRecords(engine, ATTENDANCE_RECORDS, found, step));
  },
};

/** Referrals, one in each row. */
export const REFERRAL_RECORDS: Publication = {
  id: 'referral-records',
  words: 'Referrals, one in each row',
  gives: ['referrals'],
  description:
    'an extract of records with the practice, the date of referral and the treatment function: added up while reading by practice, month, specialty and provider, and by source (03 or GP, and other) where it is given. A file that also names attendances, admissions or waits is not taken for one of referrals.',
  open(file) {
    const found = openReferrals(file);
    return found && ((engine, step) => readRecords(engine, REFERRAL_RECORDS, found, step));
  },
};
