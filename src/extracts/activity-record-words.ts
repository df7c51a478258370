import { sql, type Sql } from '@/engine/sql';
import { isOneOf } from './summed-rows';

/**
 * What cells of records say, by the codes of the NHS Data Dictionary (FIRST ATTENDANCE CODE, ATTENDED OR DID NOT ATTEND
 * CODE, SOURCE OF REFERRAL FOR OUT-PATIENTS) or in words: in capitals, without spaces and marks.
 */
const WORDS = {
  first: ['1', '01', '3', '03', 'FIRST', 'NEW', 'FIRSTATTENDANCE', 'NEWATTENDANCE', 'FIRSTAPPOINTMENT', 'NEWAPPOINTMENT', 'NEWPATIENT', 'FIRSTATTENDANCEFACETOFACE', 'FIRSTTELEPHONEORTELEMEDICINECONSULTATION'],
  followUp: ['2', '02', '4', '04', 'FU', 'FUP', 'FOLLOWUP', 'FOLLOWUPATTENDANCE', 'FOLLOWUPAPPOINTMENT', 'SUBSEQUENT', 'SUBSEQUENTATTENDANCE', 'REVIEW', 'FOLLOWUPATTENDANCEFACETOFACE', 'FOLLOWUPTELEPHONEORTELEMEDICINECONSULTATION'],
  clockStop: ['5', '05', 'REFERRALTOTREATMENTCLOCKSTOPADMINISTRATIVEEVENT', 'RTTCLOCKSTOPADMINISTRATIVEEVENT'],
  attended: ['5', '05', '6', '06', 'ATTENDED', 'SEEN', 'ATTENDEDONTIME', 'ARRIVEDLATE', 'ARRIVEDLATEBUTWASSEEN', 'COMPLETED'],
  missed: ['3', '03', '7', '07', 'DNA', 'DIDNOTATTEND', 'DNANOADVANCEWARNINGGIVEN', 'DIDNOTATTENDNOADVANCEWARNINGGIVEN', 'ARRIVEDLATECOULDNOTBESEEN'],
  notHeld: ['0', '00', '2', '02', '4', '04', 'CANCELLED', 'CANCELED', 'CANCELLEDBYPATIENT', 'CANCELLEDBYPROVIDER', 'CANCELLEDBYHOSPITAL', 'PATIENTCANCELLED', 'PROVIDERCANCELLED', 'HOSPITALCANCELLED', 'BOOKED', 'FUTURE', 'NOTYETHELD'],
  gp: ['3', '03', 'GP', 'GMP', 'GENERALPRACTITIONER', 'GENERALMEDICALPRACTITIONER'],
} as const; // prettier-ignore

/** Whether a cell, as `wordOf` gives it, says so. */
export function says(word: Sql, meaning: keyof typeof WORDS): Sql {
  return isOneOf(word, WORDS[meaning]);
}

/** A cell in capitals, without spaces and marks; empty where it is not given. */
export function wordOf(cell: Sql): Sql {
  return sql`translate(upper(coalesce(${cell}, '')), ' -_/().,:', '')`;
}

/** Codes that stand where a record has no practice: not registered, not applicable, not known. */
export function isNoPractice(code: Sql): Sql {
  return isOneOf(code, ['', '-', 'V81997', 'V81998', 'V81999']);
}
