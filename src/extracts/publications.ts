import { ATTENDANCE_RECORDS, REFERRAL_RECORDS } from './activity-records';
import { LIST_SIZE_BY_AGE } from './list-size-by-age';
import { ODS_MEMBERS } from './ods-members';
import { ODS_PRACTICES } from './ods-practices';
import { OUTPATIENT_BY_DIAGNOSIS } from './outpatient-by-diagnosis';
import { PRACTICE_LOCALITIES } from './practice-localities';
import { PRACTICE_MAP } from './practice-map';
import { EPD, PDPI } from './prescribing';
import { PRACTICE_ADDRESSES } from './prescribing-addresses';
import { CHEMICAL_SUBSTANCES } from './prescribing-chemicals';
import { PREVALENCE_LIST } from './prevalence-list';
import { PREVALENCE_TABLE } from './prevalence-table';
import type { Publication, ReadPublication } from './publication';
import type { TextFile } from './text-source';

/** Every publication with a layout of its own, in the order in which a file is tried. */
export const PUBLICATIONS: readonly Publication[] = [
  LIST_SIZE_BY_AGE,
  PRACTICE_MAP,
  PRACTICE_LOCALITIES,
  ODS_PRACTICES,
  ODS_MEMBERS,
  PDPI,
  EPD,
  PRACTICE_ADDRESSES,
  CHEMICAL_SUBSTANCES,
  PREVALENCE_TABLE,
  PREVALENCE_LIST,
  OUTPATIENT_BY_DIAGNOSIS,
  ATTENDANCE_RECORDS,
  REFERRAL_RECORDS,
];

/** The reader of the publication that a file is, by its content; null where it is none of them. */
export function openPublication(file: TextFile): ReadPublication | null {
  for (const { open } of PUBLICATIONS) {
    const read = open(file);
    if (read) return read;
  }
  return null;
}
