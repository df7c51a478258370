/** A text file of an invented set, as a browser is given it. */
export interface SetFile {
  readonly name: string;
  readonly mimeType: 'text/csv';
  readonly buffer: Buffer;
}

/** The practices of the set that are not like others, by what they are. */
export const ODD = {
  closed: { code: 'Y91001', name: 'Closed Surgery' },
  empty: { code: 'Y91002', name: 'Surgery Without Patients' },
  unplaced: { code: 'Y91003', name: 'Unplaced Surgery' },
  alone: { code: 'Y91004', name: 'Lonely Surgery' },
  silent: { code: 'Y91005', name: 'Silent Surgery' },
  partial: { code: 'Y91006', name: 'Partial Surgery' },
} as const;

const ORDINARY = 14;
const YEARS = ['2006/07', '2007/08'] as const;
const MONTHS = ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03'] as const;

interface Practice {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly closed: string;
  /** Patients; null where nothing but the name is given. */
  readonly patients: number | null;
  readonly years: readonly string[];
}

const odd = (which: keyof typeof ODD, rest: Pick<Practice, 'locality' | 'closed' | 'patients' | 'years'>): Practice => ({
  ...ODD[which],
  ...rest,
}); // prettier-ignore

const PRACTICES: readonly Practice[] = [
  ...Array.from({ length: ORDINARY }, (_, i) => ({
    code: `Y9200${String.fromCharCode(65 + i)}`,
    name: `Practice ${String.fromCharCode(65 + i)}`,
    locality: i % 2 === 0 ? 'DacCom' : 'WatCom',
    closed: '',
    patients: 3000 + 400 * i,
    years: YEARS,
  })),
  odd('closed', { locality: 'DacCom', closed: '2007-01-31', patients: 4000, years: ['2006/07'] }),
  odd('empty', { locality: 'WatCom', closed: '', patients: 0, years: YEARS }),
  odd('unplaced', { locality: '', closed: '', patients: 5000, years: YEARS }),
  odd('alone', { locality: 'Lonely', closed: '', patients: 6000, years: YEARS }),
  odd('silent', { locality: 'DacCom', closed: '', patients: null, years: [] }),
  odd('partial', { locality: 'WatCom', closed: '', patients: 4500, years: YEARS }),
];

/** Has rows in QOF and lists, and in nothing else. */
const isPartial = ({ code }: Practice) => code === ODD.partial.code;

/** Rounded share of a practice's patients, different from practice to practice. */
const part = ({ patients, code }: Practice, share: number) =>
  Math.round((patients ?? 0) * share * (0.8 + (code.charCodeAt(5) % 7) / 15));

/**
 * Canonical extracts of 20 invented practices for two years, six of them odd: one that closed, one without patients, one in
 * no locality, one alone in its locality, one that no extract but its own name knows, one that only QOF knows.
 */
export function oddPractices(): readonly SetFile[] {
  const each = (columns: string, rows: (practice: Practice, year: string) => readonly string[], of = PRACTICES) =>
    `${columns}\n${of.flatMap((practice) => practice.years.flatMap((year) => rows(practice, year))).join('\n')}\n`;
  const monthly = (columns: string, row: (practice: Practice, month: string) => string) =>
    each(columns, (practice, year) => MONTHS.map((month, i) => row(practice, `${i < 9 ? year.slice(0, 4) : Number(year.slice(0, 4)) + 1}-${month}`)), PRACTICES.filter((one) => !isPartial(one))); // prettier-ignore
  const texts: Readonly<Record<string, string>> = {
    practices: `practice_code,practice_name,locality,list_size,opened,closed\n${PRACTICES.map(({ code, name, locality, patients, closed }) => `${code},${name},${locality},${patients ?? ''},1974-04-01,${closed}`).join('\n')}\n`,
    'list-size': each('practice_code,financial_year,patients', ({ code, patients }, year) => [`${code},${year},${patients ?? ''}`]), // prettier-ignore
    qof: each('financial_year,practice_code,indicator_code,numerator,denominator,exceptions', (practice, year) =>
      ['DM2', 'CHD5', 'HF2'].map((indicator, i) => {
        const denominator = part(practice, 0.04 - 0.01 * i);
        return `${year},${practice.code},${indicator},${Math.floor(denominator * 0.9)},${denominator},${Math.round(denominator * 0.06)}`; // prettier-ignore
      }),
    ),
    'qof-register': each('financial_year,practice_code,register_code,patients', (practice, year) =>
      ['DM', 'CHD', 'HF'].map(
        (register, i) => `${year},${practice.code},${register},${part(practice, 0.04 - 0.01 * i)}`,
      ),
    ),
    outpatients: monthly('month,practice_code,specialty_code,first_attendances,follow_up_attendances,provider_code', (practice, month) => `${month},${practice.code},307,${part(practice, 0.002)},${part(practice, 0.004)},RWG`), // prettier-ignore
    referrals: monthly('month,practice_code,specialty_code,referrals,source', (practice, month) => `${month},${practice.code},307,${part(practice, 0.003)},GP`), // prettier-ignore
    prescribing: monthly('month,practice_code,bnf_code,items,actual_cost', (practice, month) => `${month},${practice.code},0601,${part(practice, 0.1)},${part(practice, 1)}`), // prettier-ignore
    'prescribing-budget': each('financial_year,practice_code,budget', (practice, year) => [`${year},${practice.code},${part(practice, 11.5)}`]), // prettier-ignore
    contract:
      'financial_year,provider_code,specialty_code,negotiated_ratio,status,applies_to,first_price,follow_up_price\n2007/08,RWG,307,1.75,interim,provider,186,82\n',
    engagement: `practice_code,agreement_signed,les_applied,visit_planned,visit_done,visitors\n${ODD.alone.code},2007-04-16,,2007-06-01,,\n`,
  };
  return Object.entries(texts).map(([kind, text]) => ({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) })); // prettier-ignore
}
