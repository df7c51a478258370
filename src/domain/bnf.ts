/**
 * Chapters of the British National Formulary as practice prescribing codes them: the first two characters of a BNF code.
 * 01 to 15 are medicines, 18 to 23 what NHS prescription data keep beside them.
 */
const CHAPTERS: Readonly<Record<string, string>> = {
  '01': 'Gastro-intestinal system',
  '02': 'Cardiovascular system',
  '03': 'Respiratory system',
  '04': 'Central nervous system',
  '05': 'Infections',
  '06': 'Endocrine system',
  '07': 'Obstetrics, gynaecology and urinary-tract disorders',
  '08': 'Malignant disease and immunosuppression',
  '09': 'Nutrition and blood',
  '10': 'Musculoskeletal and joint diseases',
  '11': 'Eye',
  '12': 'Ear, nose and oropharynx',
  '13': 'Skin',
  '14': 'Immunological products and vaccines',
  '15': 'Anaesthesia',
  '18': 'Preparations used in diagnosis',
  '19': 'Other drugs and preparations',
  '20': 'Dressings',
  '21': 'Appliances',
  '22': 'Incontinence appliances',
  '23': 'Stoma appliances',
};

/** Characters of a BNF code that name its chapter, its section and its chemical substance. */
export const BNF_LEVELS = { chapter: 2, section: 4, substance: 9 } as const;

/**
 * A BNF code in the form in which data hold it: capitals without spaces; `2.12` and `2` as people write sections and
 * chapters are `0212` and `02`.
 */
export function bnfKey(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^\d{1,2}(\.\d{1,2}){0,3}$/.test(code)) return code.replaceAll(/\s/g, '');
  return code
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .join('');
}

/** A chapter or section as it is printed in the formulary: `0212` is `2.12`; longer codes as they are. */
export function bnfNumber(code: string): string {
  if (!/^\d{2}(\d{2})?$/.test(code)) return code;
  return [code.slice(0, 2), code.slice(2)].filter((part) => part !== '').map(Number).join('.'); // prettier-ignore
}

/**
 * The name of a part of the formulary with its number, `2.12 Lipid-regulating drugs`.
 *
 * @param loaded the name that loaded data give the code; null for none
 */
export function bnfName(code: string, loaded: string | null): string {
  const name = loaded ?? CHAPTERS[code] ?? null;
  const number = code.length === BNF_LEVELS.chapter ? `BNF chapter ${bnfNumber(code)}` : bnfNumber(code);
  return name === null ? number : `${number} ${name}`;
}
