/** Short forms that headings are full of. */
const LONG: Readonly<Record<string, string>> = {
  prac: 'practice', surgery: 'practice', gp: 'practice', spec: 'specialty', speciality: 'specialty', tfc: 'specialty',
  treatment: 'specialty', num: 'numerator', numer: 'numerator', den: 'denominator', denom: 'denominator',
  excep: 'exception', exc: 'exception', pca: 'exception', excepted: 'exception', exempted: 'exception', exclusion: 'exception', excluded: 'exception', pcas: 'exception', ref: 'referral', refs: 'referral',
  fu: 'follow', fup: 'follow', subsequent: 'follow', subs: 'follow', new: 'first', att: 'attendance',
  atts: 'attendance', attend: 'attendance', appts: 'attendance', pts: 'patient', pats: 'patient', pop: 'patient',
  population: 'patient', registered: 'patient', prov: 'provider', trust: 'provider', hospital: 'provider',
  yr: 'year', fy: 'year', mth: 'month', mon: 'month', mnth: 'month', date: 'period', ind: 'indicator',
  loc: 'locality', pbc: 'locality', desc: 'name', description: 'name', ratio: 'value', rate: 'value',
  percentage: 'value', percent: 'value', proportion: 'value', gender: 'sex', reg: 'register', cost: 'cost',
  spend: 'cost', nic: 'nic', itm: 'item', list: 'list', size: 'list', budget: 'budget',
}; // prettier-ignore

/** Words that tell columns apart by nothing. */
const EMPTY = ['of', 'the', 'no', 'number', 'total', 'code', 'codes', 'id', 'ods', 'org', 'and', 'count', 'up', 'ups', 'by']; // prettier-ignore

/** The telling words of a heading, in one form each. */
function wordsOf(heading: string): ReadonlySet<string> {
  const parts = heading
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\bf\s?[/-]?\s?ups?\b/g, 'follow')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '');
  const full = parts.map((part) => LONG[part] ?? LONG[part.replace(/s$/, '')] ?? part.replace(/(?<=\w{3})s$/, ''));
  const telling = full.filter((part) => !EMPTY.includes(part));
  return new Set(telling.length > 0 ? telling : full);
}

/** How alike two headings are, 0 to 1: the share of their telling words that they have in common. */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(first.size, second.size, 1);
}
