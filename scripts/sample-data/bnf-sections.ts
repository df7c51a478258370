export interface BnfSection {
  /** Chapter and section, `0601`. */
  readonly code: string;
  readonly name: string;
  /** Items for each patient in a year. */
  readonly items: number;
  /** Actual cost of an item, in pounds. */
  readonly cost: number;
}

/** Twenty sections of the British National Formulary that make up most of a practice's budget; volumes and costs are illustrative. */
export const BNF_SECTIONS: readonly BnfSection[] = [
  { code: '0103', name: 'Antisecretory drugs', items: 0.66, cost: 9.6 },
  { code: '0202', name: 'Diuretics', items: 0.72, cost: 1.7 },
  { code: '0204', name: 'Beta-blockers', items: 0.61, cost: 3.3 },
  { code: '0205', name: 'Hypertension and heart failure', items: 1, cost: 9.1 },
  { code: '0206', name: 'Nitrates and calcium-channel blockers', items: 0.85, cost: 8.4 },
  { code: '0209', name: 'Antiplatelet drugs', items: 0.72, cost: 4.4 },
  { code: '0212', name: 'Lipid-regulating drugs', items: 0.92, cost: 12.6 },
  { code: '0301', name: 'Bronchodilators', items: 0.6, cost: 11.2 },
  { code: '0302', name: 'Respiratory corticosteroids', items: 0.42, cost: 26.8 },
  { code: '0401', name: 'Hypnotics and anxiolytics', items: 0.3, cost: 3.1 },
  { code: '0402', name: 'Drugs for psychoses', items: 0.13, cost: 33.5 },
  { code: '0403', name: 'Antidepressant drugs', items: 0.63, cost: 8.2 },
  { code: '0407', name: 'Analgesics', items: 0.98, cost: 7.3 },
  { code: '0408', name: 'Antiepileptics', items: 0.24, cost: 21.4 },
  { code: '0501', name: 'Antibacterial drugs', items: 0.8, cost: 4.3 },
  { code: '0601', name: 'Drugs used in diabetes', items: 0.55, cost: 18.1 },
  { code: '0604', name: 'Sex hormones', items: 0.2, cost: 11.8 },
  { code: '0606', name: 'Drugs affecting bone metabolism', items: 0.16, cost: 19.2 },
  { code: '0904', name: 'Oral nutrition', items: 0.08, cost: 44 },
  { code: '1001', name: 'Rheumatic diseases and gout', items: 0.48, cost: 9.2 },
];
