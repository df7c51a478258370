import { weightOf } from './age-sex-weights';
import { BNF_SECTIONS, type BnfSection } from './bnf-sections';
import { MONTHS, type Month } from './calendar';
import { dealtEffects } from './effects';
import { LIST_PARTS, listSizeOf } from './list-size';
import { lookup } from './lookup';
import { OVERSPENDERS } from './planted';
import { isOpenIn, type Practice, PRACTICES } from './practices';
import { cumulativePercent } from './prescribing-profile';
import { REGISTERS } from './qof-register';
import { randomStream } from './random';
import { normal, poisson } from './samplers';
import { poundsText, type SampleTable } from './sample-table';

/** One practice, month and section. Costs in whole pence. */
export interface Prescribed {
  readonly practiceCode: string;
  readonly month: Month;
  readonly section: BnfSection;
  readonly items: number;
  readonly actualCost: number;
  readonly nic: number;
}

/** Actual cost is the net ingredient cost less the discount that pharmacists are taken to have had. */
const DISCOUNTED = 0.932;

/** What the planted overspenders prescribe for their need and pay for an item, against the average practice. */
const SPENDER = { volume: 1.05, price: 1.12 } as const;

/** Every line of prescribing, by month, practice and section. */
export const PRESCRIBED: readonly Prescribed[] = prescribe();

function prescribe(): readonly Prescribed[] {
  const random = randomStream('prescribing');
  const spender = new Set(OVERSPENDERS.map(({ code }) => code));
  const volume = dealtEffects(random, PRACTICES.length, 0.07);
  const price = dealtEffects(random, PRACTICES.length, 0.05);
  const bySection = BNF_SECTIONS.map(() => dealtEffects(random, PRACTICES.length, 0.11));
  const meanWeight = weightPerPatient(PRACTICES);
  const meanDiabetes = diabetesPerPatient(PRACTICES);
  return MONTHS.flatMap((month) =>
    PRACTICES.flatMap((practice, i) => {
      const list = listSizeOf(practice, month.year);
      if (list === null || !isOpenIn(practice, month)) return [];
      const need = weightPerPatient([practice]) / meanWeight;
      const diabetes = diabetesPerPatient([practice]) / meanDiabetes;
      const isSpender = spender.has(practice.code);
      return BNF_SECTIONS.map((section, s) => {
        const habit =
          (isSpender ? SPENDER.volume : (volume[i] ?? 1)) *
          (bySection[s]?.[i] ?? 1) *
          (section.code === '0601' ? diabetes : need);
        const items = poisson(random, list * section.items * shareOf(month) * habit);
        const dear = (isSpender ? SPENDER.price : (price[i] ?? 1)) * Math.exp(0.03 * normal(random));
        const nic = Math.round((items * section.cost * 100 * dear) / DISCOUNTED);
        const actualCost = Math.round(nic * DISCOUNTED);
        return { practiceCode: practice.code, month, section, items, actualCost, nic };
      });
    }),
  );
}

function shareOf({ year, place }: Month): number {
  if (year === '2005/06') throw new Error('no prescribing before April 2006');
  return (cumulativePercent(year, place) - cumulativePercent(year, place - 1)) / 100;
}

function weightPerPatient(practices: readonly Practice[]): number {
  const parts = practices.flatMap(({ code }) => lookup(lookup(LIST_PARTS, code), '2007/08'));
  const patients = parts.reduce((sum, part) => sum + part.patients, 0);
  return parts.reduce((sum, part) => sum + part.patients * weightOf(part), 0) / patients;
}

function diabetesPerPatient(practices: readonly Practice[]): number {
  const register = lookup(lookup(REGISTERS, 'DM'), '2006/07');
  const patients = practices.reduce((sum, practice) => sum + (listSizeOf(practice, '2006/07') ?? 0), 0);
  return practices.reduce((sum, { code }) => sum + lookup(register, code), 0) / patients;
}

/** `prescribing.csv`: no quantity, since packs of a whole section do not add up to anything. */
export function prescribingTable(): SampleTable {
  return {
    kind: 'prescribing',
    columns: ['month', 'practice_code', 'bnf_code', 'items', 'actual_cost', 'bnf_name', 'nic'],
    rows: PRESCRIBED.map(({ practiceCode, month, section, items, actualCost, nic }) => [
      month.text, practiceCode, section.code, items, poundsText(actualCost), section.name, poundsText(nic),
    ]), // prettier-ignore
  };
}
