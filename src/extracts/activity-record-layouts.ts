import { PERIOD_HEADINGS, UNIT_HEADINGS } from './canonical-columns';
import { bestMatch, headingKey } from './match-header';
import { provider, specialty } from './shared-columns';
import { withHeader, type TextFile, type TextSource } from './text-source';

/** What the rows of a file are: one is one attendance, or one referral. */
export type RecordSort = 'attendances' | 'referrals';

/** Places of the columns of a file of records; -1 where there is none. */
export interface RecordColumns {
  readonly practice: number;
  readonly date: number;
  readonly specialty: number;
  readonly provider: number;
  /** First attendance or follow-up; -1 for referrals. */
  readonly type: number;
  /** Attended, missed or cancelled. */
  readonly outcome: number;
  /** Who referred. */
  readonly source: number;
  /** What tells one record from another. */
  readonly id: number;
  readonly ageBand: number;
  readonly sex: number;
}

/** A file of records and where it has what. */
export interface RecordSource {
  readonly sort: RecordSort;
  readonly source: TextSource;
  readonly columns: RecordColumns;
}

const spelled = ({ name, spellings }: { readonly name: string; readonly spellings: readonly string[] }) => [name, ...spellings]; // prettier-ignore
const month = ['month', ...(PERIOD_HEADINGS['month']?.spellings ?? [])];
const MONTHS: readonly string[] = ['appointment_month', 'attendance_month', 'referral_month', ...month];

/** Headings of each column, the one that is preferred first: those of extracts, of SUS and CDS, and of HES. */
const HEADINGS = {
  practice: ['practice_code', ...(UNIT_HEADINGS['practice_code']?.spellings ?? []), 'registered_practice_code', 'registered_gp_practice_code', 'gp_practice_code_patient_registration', 'general_medical_practice_code_patient_registration', 'gpprac'],
  specialty: [...spelled(specialty), 'activity_treatment_function_code', 'tretspef'],
  provider: [...spelled(provider), 'organisation_code_code_of_provider', 'organisation_identifier_code_of_provider', 'procodet', 'procode3', 'procode'],
  attended: ['attendance_date', 'appointment_date', 'activity_date', 'apptdate', 'appt_date', 'appointment_datetime', 'appointment_date_time', 'date_of_attendance', 'clinic_date', 'date', 'appointment_month', 'attendance_month', ...month],
  referred: ['referral_date', 'date_of_referral', 'referral_received_date', 'referral_request_received_date', 'reqdate', 'referral_month'],
  type: ['first_or_follow_up', 'first_follow_up', 'new_or_follow_up', 'attendance_type', 'appointment_type', 'first_attendance', 'first_attendance_code', 'firstatt', 'attendance_category', 'visit_type'],
  outcome: ['attended', 'attendance_status', 'attended_or_did_not_attend', 'attended_or_did_not_attend_code', 'attendance_outcome', 'appointment_status', 'attended_or_dna'],
  source: ['source', 'referral_source', 'source_of_referral', 'source_of_referral_for_outpatients', 'refsourc', 'referrer'],
  attendanceId: ['attendance_id', 'attendance_identifier', 'outpatient_attendance_identifier', 'appointment_id', 'attendkey', 'record_id', 'cds_unique_identifier'],
  referralId: ['referral_id', 'referral_identifier', 'unique_booking_reference_number', 'ubrn', 'record_id', 'cds_unique_identifier'],
  ageBand: ['age_band', 'ageband', 'age_group'],
  sex: ['sex', 'gender'],
} as const; // prettier-ignore

/** A file in which each row is one outpatient attendance or appointment; null where it is another. */
export function openAttendances(file: TextFile): RecordSource | null {
  return open(file, 'attendances');
}

/** A file in which each row is one referral; null where it is another. */
export function openReferrals(file: TextFile): RecordSource | null {
  return open(file, 'referrals');
}

function open(file: TextFile, sort: RecordSort): RecordSource | null {
  for (const index of file.sample.keys()) {
    const source = withHeader(file, index);
    const columns = columnsIn(source.header, sort);
    // A table of counts may have such columns too.
    if (columns !== null) return bestMatch(source.header) === null ? { sort, source, columns } : null;
  }
  return null;
}

function columnsIn(header: readonly string[], sort: RecordSort): RecordColumns | null {
  const keys = header.map(headingKey);
  const at = (headings: readonly string[]): number => headings.map((heading) => keys.indexOf(headingKey(heading))).find((place) => place >= 0) ?? -1; // prettier-ignore
  const ofAttendances = sort === 'attendances';
  const columns = {
    practice: at(HEADINGS.practice),
    date: at(ofAttendances ? HEADINGS.attended : HEADINGS.referred),
    specialty: at(HEADINGS.specialty),
    provider: at(HEADINGS.provider),
    type: ofAttendances ? at(HEADINGS.type) : -1,
    outcome: ofAttendances ? at(HEADINGS.outcome) : -1,
    source: ofAttendances ? -1 : at(HEADINGS.source),
    id: at(ofAttendances ? HEADINGS.attendanceId : HEADINGS.referralId),
    ageBand: ofAttendances ? at(HEADINGS.ageBand) : -1,
    sex: ofAttendances ? at(HEADINGS.sex) : -1,
  };
  const used = Object.values<number>(columns);
  if (header.some((heading, place) => !used.includes(place) && isCount(heading))) return null;
  if (!ofAttendances && header.some(isOfAnotherRecord)) return null;
  // Rows by month are as a rule sums already, unless each has a name of its own.
  const isByMonth = MONTHS.some((heading) => headingKey(heading) === keys[columns.date]);
  if (isByMonth && columns.id < 0) return null;
  const needed = [columns.practice, columns.date, columns.specialty, ...(ofAttendances ? [columns.type] : [])];
  return needed.every((place) => place >= 0) ? columns : null;
}

const COUNTED = new Set(['count', 'counts', 'total', 'totals', 'volume', 'quantity', 'qty', 'attendances', 'appointments', 'referrals', 'activity', 'activities', 'spells', 'episodes', 'contacts', 'firsts', 'ups', 'patients', 'n', 'value']); // prettier-ignore

/** Whether a column is headed as one of counts: a row of such a file stands for as many as it says, and not for one. */
function isCount(heading: string): boolean {
  const words = wordsOf(heading);
  return COUNTED.has(words.at(-1) ?? '') || /^(number of|no of|count of|sum of|total) /.test(words.join(' '));
}

const ANOTHER = new Set(['attendance', 'attended', 'appointment', 'appt', 'apptdate', 'firstatt', 'attendkey', 'dna', 'admission', 'admidate', 'discharge', 'disdate', 'tci', 'waiting', 'wait', 'weeks', 'clock']); // prettier-ignore

/** Whether a column tells that a row is an attendance, an admission or somebody who waits, though it names a referral, too. */
function isOfAnotherRecord(heading: string): boolean {
  return wordsOf(heading).some((word) => ANOTHER.has(word));
}

function wordsOf(heading: string): readonly string[] {
  return heading
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
