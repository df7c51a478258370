/**
 * What is put into the sample on purpose, by practice code, for pages and tests to find. In each locality the practices
 * are numbered on: DacCom Y90001 to Y90020, Hertsmere to Y90034, StahCom to Y90050, WatCom to Y90073.
 */

export interface PlantedExcepter {
  readonly code: string;
  /** Exception rate over all diabetes indicators that the practice is drawn around in every year, 0 to 1. */
  readonly diabetesRate: number;
}

/** Eight practices, small and large, that except far more diabetes patients than the rest in all three years. */
export const HIGH_EXCEPTERS: readonly PlantedExcepter[] = [
  { code: 'Y90004', diabetesRate: 0.115 },
  { code: 'Y90012', diabetesRate: 0.115 },
  { code: 'Y90034', diabetesRate: 0.11 },
  { code: 'Y90042', diabetesRate: 0.12 },
  { code: 'Y90053', diabetesRate: 0.102 },
  { code: 'Y90059', diabetesRate: 0.13 },
  { code: 'Y90064', diabetesRate: 0.125 },
  { code: 'Y90071', diabetesRate: 0.125 },
];

/** Four practices that except almost nobody with diabetes in all three years. */
export const LOW_EXCEPTERS: readonly PlantedExcepter[] = [
  { code: 'Y90018', diabetesRate: 0.004 },
  { code: 'Y90035', diabetesRate: 0.004 },
  { code: 'Y90050', diabetesRate: 0.005 },
  { code: 'Y90062', diabetesRate: 0.004 },
];

/** Two DacCom practices whose forecast overspends of 2007/08 together exceed the net overspend of their locality. */
export const OVERSPENDERS: readonly { readonly code: string; readonly overspendPounds: number }[] = [
  { code: 'Y90007', overspendPounds: 184_000 },
  { code: 'Y90016', overspendPounds: 97_000 },
];

/** A Hertsmere practice that opened in the span: nothing of it before that month. */
export const OPENED = { code: 'Y90029', opened: '2006-10-01' } as const;

/** A StahCom practice that closed in the span: nothing of it after that month, no QOF and no budget for 2007/08. */
export const CLOSED = { code: 'Y90039', closed: '2007-06-30' } as const;
