import { centring, dealtEffects } from './effects';
import { LIST_PARTS } from './list-size';
import { lookup } from './lookup';
import { type Locality, type Practice, PRACTICES } from './practices';
import type { RegisterCode } from './qof-indicators';
import { REGISTERS } from './qof-register';
import { randomStream } from './random';

/** The acute trust with the contract, and the other provider. */
export const PROVIDERS = ['RWG', 'RC9'] as const;

export interface Specialty {
  readonly code: string;
  /** First attendances at both providers, April to November 2007, all practices. */
  readonly firsts: number;
  /** Spread of practices' first attendances for their need, as the standard deviation of the log. */
  readonly firstSigma: number;
  readonly firstsByLocality: Readonly<Record<Locality, number>>;
  /** Follow-ups per first at RWG by locality, April to November 2007. */
  readonly ratio: Readonly<Record<Locality, number>>;
  /** Spread of practices' ratios, as the standard deviation of the log. */
  readonly ratioSigma: number;
  /** GP referrals, and referrals of any other source, for each first attendance. */
  readonly referrals: Readonly<Record<'GP' | 'other', number>>;
}

const EVEN: Readonly<Record<Locality, number>> = { DacCom: 1, Hertsmere: 1, StahCom: 1, WatCom: 1 };

/** Diabetic medicine, cardiology, respiratory and elderly medicine. */
export const SPECIALTIES: readonly Specialty[] = [
  { code: '307', firsts: 2_920, firstSigma: 0.2, firstsByLocality: { DacCom: 1.02, Hertsmere: 0.82, StahCom: 1.07, WatCom: 1.04 }, ratio: { DacCom: 2.76, Hertsmere: 2.67, StahCom: 2.64, WatCom: 3.24 }, ratioSigma: 0.24, referrals: { GP: 0.585, other: 0.46 } },
  { code: '320', firsts: 6_900, firstSigma: 0.18, firstsByLocality: EVEN, ratio: { DacCom: 1.3, Hertsmere: 1.26, StahCom: 1.34, WatCom: 1.31 }, ratioSigma: 0.16, referrals: { GP: 0.7, other: 0.38 } },
  { code: '340', firsts: 3_000, firstSigma: 0.22, firstsByLocality: EVEN, ratio: { DacCom: 1.72, Hertsmere: 1.66, StahCom: 1.61, WatCom: 1.74 }, ratioSigma: 0.18, referrals: { GP: 0.62, other: 0.44 } },
  { code: '430', firsts: 2_400, firstSigma: 0.24, firstsByLocality: { DacCom: 1, Hertsmere: 1.05, StahCom: 0.97, WatCom: 1 }, ratio: { DacCom: 1.38, Hertsmere: 1.45, StahCom: 1.4, WatCom: 1.42 }, ratioSigma: 0.2, referrals: { GP: 0.55, other: 0.52 } },
]; // prettier-ignore

/** What one practice sends to one specialty. */
export interface Demand {
  readonly practice: Practice;
  /** Expected first attendances at both providers, April to November 2007, as if open throughout. */
  readonly firsts: number;
  /** Share of them at RC9, 0 to 1. */
  readonly elsewhere: number;
  /** Expected follow-ups for each first at RWG in that time. */
  readonly ratio: number;
}

const ELSEWHERE: Readonly<Record<Locality, number>> = { DacCom: 0.11, Hertsmere: 0.06, StahCom: 0.14, WatCom: 0.04 };

/** The lasting habits of every practice towards a specialty, calibrated to the totals of `SPECIALTIES`. */
export function demandFor(specialty: Specialty): readonly Demand[] {
  const random = randomStream(`demand ${specialty.code}`);
  const effects = dealtEffects(random, PRACTICES.length, specialty.firstSigma);
  const shares = dealtEffects(random, PRACTICES.length, 0.4);
  const ratios = dealtEffects(random, PRACTICES.length, specialty.ratioSigma);
  const drawn = PRACTICES.map((practice, i) => ({
    practice,
    firsts: needOf(practice, specialty) * specialty.firstsByLocality[practice.locality] * (effects[i] ?? 1),
    elsewhere: Math.min(0.5, ELSEWHERE[practice.locality] * (shares[i] ?? 1)),
    ratio: ratios[i] ?? 1,
  }));
  const scale = specialty.firsts / drawn.reduce((sum, demand) => sum + demand.firsts, 0);
  return drawn.map((demand) => {
    const peers = drawn.filter(({ practice }) => practice.locality === demand.practice.locality);
    const weights = peers.map((peer) => peer.firsts * (1 - peer.elsewhere));
    const centre = centring(peers.map((peer) => peer.ratio), weights, specialty.ratio[demand.practice.locality]); // prettier-ignore
    return { ...demand, firsts: demand.firsts * scale, ratio: demand.ratio * centre };
  });
}

/** Whom the specialty is for: a register where there is one, else the old. */
function needOf(practice: Practice, { code }: Specialty): number {
  const onRegister = (register: RegisterCode) => {
    const years = lookup(REGISTERS, register);
    return years.get('2007/08')?.get(practice.code) ?? lookup(lookup(years, '2006/07'), practice.code);
  };
  const aged = (bands: readonly string[]) =>
    lookup(lookup(LIST_PARTS, practice.code), '2007/08')
      .filter(({ ageBand }) => bands.includes(ageBand))
      .reduce((sum, { patients }) => sum + patients, 0);
  switch (code) {
    case '307':
      return onRegister('DM');
    case '320':
      return onRegister('CHD') + onRegister('HF') + 0.05 * aged(['45-54', '55-64', '65-74', '75+']);
    case '340':
      return onRegister('COPD') + 0.3 * onRegister('AST');
    case '430':
      return aged(['75+']) + 0.1 * aged(['65-74']);
    default:
      throw new Error(`no need known for specialty ${code}`);
  }
}
