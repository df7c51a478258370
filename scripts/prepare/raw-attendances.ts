import { closeSync, openSync, writeSync } from 'node:fs';

/** Attendances written, and what they come to: counted as they are written, and by nothing else. */
export interface WrittenAttendances {
  readonly bytes: number;
  readonly firsts: number;
  readonly followUps: number;
  readonly missed: number;
  /** Cancelled appointments. */
  readonly notData: number;
  /** Rows of no practice. */
  readonly setAside: number;
}

const HEADER = 'attendance_id,practice_code,provider_code,treatment_function_code,first_attendance,attended,appointment_date,cost,hospital_site,note'; // prettier-ignore
const SPECIALTIES = ['100', '110', '130', '301', '302', '307', '320', '340', '410', '430', '502', '800'];
const PROVIDERS = ['RWG', 'RC9', 'RAL', 'R1H', 'RWH'];
const ROWS_AT_A_TIME = 20_000;

/**
 * Writes invented records of outpatient attendances, the same for the same numbers: 400 practices, 12 specialties, 5
 * providers, 24 months.
 */
export function writeAttendances(path: string, rows: number): WrittenAttendances {
  const file = openSync(path, 'w');
  const random = mulberry(rows);
  const pick = (count: number): number => Math.floor(random() * count);
  const totals = { bytes: 0, firsts: 0, followUps: 0, missed: 0, notData: 0, setAside: 0 };
  let lines = [HEADER];
  const flush = () => {
    totals.bytes += writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (let row = 0; row < rows; row += 1) {
    const practice = pick(1000) === 0 ? 'V81999' : `Y9${String(pick(400)).padStart(4, '0')}`;
    const isFirst = pick(3) === 0;
    const fate = pick(20);
    const outcome = fate === 0 ? '2' : fate === 1 ? '3' : '5';
    const day = `${2006 + pick(2)}-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`;
    const id = `X${String(row).padStart(12, '0')}`;
    if (outcome === '2') totals.notData += 1;
    else if (practice === 'V81999') totals.setAside += 1;
    else if (outcome === '3') totals.missed += 1;
    else if (isFirst) totals.firsts += 1;
    else totals.followUps += 1;
    lines.push(`${id},${practice},${PROVIDERS[pick(5)] ?? ''},${SPECIALTIES[pick(12)] ?? ''},${isFirst ? 1 : 2},${outcome},${day},${80 + pick(200)}.${10 + pick(90)},Site ${pick(30)},"an invented row, with a comma"`); // prettier-ignore
    if (lines.length >= ROWS_AT_A_TIME) flush();
  }
  if (lines.length > 0) flush();
  closeSync(file);
  return totals;
}

/** Numbers from 0 to 1 that look random: mulberry32. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
