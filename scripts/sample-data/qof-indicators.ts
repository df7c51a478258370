import type { Year } from './calendar';

export type RegisterCode = 'DM' | 'CHD' | 'HF' | 'LVD' | 'COPD' | 'AST';

/** An indicator with a denominator; the register indicators (DM19, CHD1, ...) are in `qof-register` instead. */
export interface Indicator {
  readonly code: string;
  readonly register: RegisterCode;
  readonly points: number;
  /** Achievement at which the points begin and at which all are paid, 0 to 1. */
  readonly threshold: readonly [lower: number, upper: number];
  /** Share of the register it applies to, 0 to 1. */
  readonly eligible: number;
  /** Exceptions among those before the year is calibrated, 0 to 1. */
  readonly exceptions: number;
  /** Achievement among the rest, 0 to 1. */
  readonly achievement: number;
}

/** Code, points, upper threshold %, eligible %, exceptions %, achievement %. */
type Line = readonly [string, number, number, number, number, number];

/** The contract of 2003, last year: left ventricular dysfunction is still under CHD, smoking is asked disease by disease. */
const CONTRACT_2003: readonly Line[] = [
  ['DM2', 3, 90, 100, 3, 93], ['DM3', 3, 90, 100, 1, 97], ['DM4', 5, 90, 15, 1.5, 95], ['DM5', 3, 90, 100, 2.8, 96],
  ['DM6', 16, 50, 100, 7.2, 58], ['DM7', 11, 85, 100, 5, 91], ['DM8', 5, 90, 100, 6.5, 88], ['DM9', 3, 90, 100, 5.5, 88],
  ['DM10', 3, 90, 100, 5.6, 87], ['DM11', 3, 90, 100, 1.6, 98], ['DM12', 17, 55, 100, 6.2, 75], ['DM13', 3, 90, 100, 5.8, 82],
  ['DM14', 3, 90, 100, 2.4, 96], ['DM15', 3, 70, 14, 9.5, 87], ['DM16', 3, 90, 100, 2.6, 95], ['DM17', 6, 60, 100, 8, 79],
  ['DM18', 3, 85, 100, 14, 88],
  ['CHD2', 7, 90, 6, 9, 91], ['CHD3', 7, 90, 100, 0.8, 97], ['CHD4', 4, 90, 14, 1.4, 95], ['CHD5', 7, 90, 100, 1.2, 98],
  ['CHD6', 19, 70, 100, 3.4, 87], ['CHD7', 7, 90, 100, 3, 94], ['CHD8', 16, 60, 100, 9.4, 79], ['CHD9', 7, 90, 100, 2.8, 94],
  ['CHD10', 7, 50, 100, 14, 68], ['CHD11', 7, 70, 12, 10, 89], ['CHD12', 7, 85, 100, 10, 90],
  ['LVD2', 6, 90, 45, 5, 93], ['LVD3', 10, 70, 95, 12, 88],
  ['COPD2', 5, 90, 8, 4, 94], ['COPD3', 5, 90, 100, 5, 90], ['COPD4', 6, 90, 100, 1.5, 96], ['COPD5', 6, 90, 38, 2, 95],
  ['COPD6', 6, 70, 100, 10, 85], ['COPD7', 6, 90, 100, 9, 89], ['COPD8', 6, 85, 100, 13, 90],
  ['AST2', 15, 70, 12, 4, 82], ['AST3', 6, 70, 8, 1.5, 86], ['AST4', 6, 70, 78, 2, 94], ['AST5', 6, 70, 17, 1.6, 94],
  ['AST6', 20, 70, 100, 3, 76], ['AST7', 12, 70, 82, 14, 74],
]; // prettier-ignore

/** The contract as revised in 2006: heart failure on its own, smoking taken out, new diabetes and asthma codes. */
const CONTRACT_2006: readonly Line[] = [
  ['DM2', 3, 90, 100, 3, 94], ['DM5', 3, 90, 100, 2.8, 97], ['DM7', 11, 90, 100, 5, 92], ['DM9', 3, 90, 100, 5.5, 91],
  ['DM10', 3, 90, 100, 5.6, 90], ['DM11', 3, 90, 100, 1.6, 98], ['DM12', 18, 60, 100, 6.2, 79], ['DM13', 3, 90, 100, 5.8, 87],
  ['DM15', 3, 80, 14, 9.5, 90], ['DM16', 3, 90, 100, 2.6, 96], ['DM17', 6, 70, 100, 8, 83], ['DM18', 3, 85, 100, 14, 90],
  ['DM20', 17, 50, 100, 7.5, 66], ['DM21', 5, 90, 100, 6.5, 90], ['DM22', 3, 90, 100, 2.4, 97],
  ['CHD2', 7, 90, 6, 9, 92], ['CHD5', 7, 90, 100, 1.2, 98], ['CHD6', 19, 70, 100, 3.4, 89], ['CHD7', 7, 90, 100, 3, 95],
  ['CHD8', 17, 70, 100, 9.4, 82], ['CHD9', 7, 90, 100, 2.8, 95], ['CHD10', 7, 60, 100, 14, 70], ['CHD11', 7, 80, 14, 10, 90],
  ['CHD12', 7, 90, 100, 10, 91],
  ['HF2', 6, 90, 40, 5, 94], ['HF3', 10, 80, 65, 12, 90],
  ['COPD8', 6, 85, 100, 13, 91], ['COPD9', 10, 80, 100, 8, 92], ['COPD10', 7, 70, 100, 10, 86], ['COPD11', 7, 90, 100, 9, 91],
  ['AST3', 6, 80, 8, 1.5, 88], ['AST6', 20, 70, 100, 3, 78], ['AST8', 15, 80, 13, 4, 85],
]; // prettier-ignore

const isRegister = (code: string): code is RegisterCode => ['DM', 'CHD', 'HF', 'LVD', 'COPD', 'AST'].includes(code);

function indicator([code, points, upper, eligible, exceptions, achievement]: Line, lower: number): Indicator {
  const register = code.replace(/\d+$/, '');
  if (!isRegister(register)) throw new Error(`no register for ${code}`);
  return {
    code,
    register,
    points,
    threshold: [lower, upper / 100],
    eligible: eligible / 100,
    exceptions: exceptions / 100,
    achievement: achievement / 100,
  };
}

const OLD = CONTRACT_2003.map((line) => indicator(line, 0.25));
const REVISED = CONTRACT_2006.map((line) => indicator(line, 0.4));

/** The indicators of each year's contract, points and upper thresholds as in the QOF guidance of 2003 and 2006. */
export const INDICATORS: Readonly<Record<Year, readonly Indicator[]>> = {
  '2005/06': OLD,
  '2006/07': REVISED,
  '2007/08': REVISED,
};

/** Registers of a year. */
export function registersOf(year: Year): readonly RegisterCode[] {
  return ['DM', 'CHD', year === '2005/06' ? 'LVD' : 'HF', 'COPD', 'AST'];
}
