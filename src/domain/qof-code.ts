/**
 * A QOF indicator, group or register code in the one form in which codes are compared: capitals, without spaces or
 * hyphens (`CVD-PP`, `cvd pp` and `CVDPP` are one group).
 */
export function qofKey(code: string): string {
  return code.toUpperCase().replace(/[\s-]+/g, '');
}

/** The group an indicator code names by its leading letters: `DM` for `DM012`; the whole code where it has none. */
export function groupOfIndicator(code: string): string {
  const key = qofKey(code);
  return /^[A-Z]+/.exec(key)?.[0] ?? key;
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  AF: 'Atrial fibrillation',
  AST: 'Asthma',
  BP: 'Blood pressure',
  CAN: 'Cancer',
  CHD: 'Coronary heart disease',
  CKD: 'Chronic kidney disease',
  CON: 'Contraception',
  COPD: 'COPD',
  CS: 'Cervical screening',
  CVDPP: 'Cardiovascular disease primary prevention',
  DEM: 'Dementia',
  DEP: 'Depression',
  DM: 'Diabetes',
  EP: 'Epilepsy',
  HF: 'Heart failure',
  HYP: 'Hypertension',
  LD: 'Learning disability',
  LVD: 'Left ventricular dysfunction',
  MH: 'Mental health',
  OB: 'Obesity',
  OST: 'Osteoporosis',
  PAD: 'Peripheral arterial disease',
  PC: 'Palliative care',
  RA: 'Rheumatoid arthritis',
  SMOK: 'Smoking',
  STIA: 'Stroke and TIA',
};

/** A QOF group in words, `Diabetes` for `DM`; the code itself where the name is not known. */
export function groupName(code: string): string {
  return GROUP_NAMES[qofKey(code)] ?? code;
}
