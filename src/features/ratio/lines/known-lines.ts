import { byStatus, type ContractLine, contractKey } from '@/domain/contract-line';
import type { KnownLine } from '@/features/ratio/resolve-ratio';

/** A line as the table lists it. */
export interface ListedLine {
  readonly id: string;
  readonly line: ContractLine;
  readonly origin: KnownLine['origin'];
  /** The figures of the page are made with it. */
  readonly isUsed: boolean;
  /** What goes before it: a line of the same key that was entered, or that the link holds. */
  readonly replacedBy: 'entered' | 'link' | null;
}

interface Known {
  readonly loaded: readonly ContractLine[];
  readonly entered: readonly ContractLine[];
  /** The line that the link holds. */
  readonly linked: ContractLine | undefined;
  /** The line used. */
  readonly used: ContractLine | null;
}

/** Every line known, by provider, specialty, year from the latest, and status: versions of one line stand together. */
export function listedLines({ loaded, entered, linked, used }: Known): readonly ListedLine[] {
  const enteredBy = new Map(entered.map((line) => [contractKey(line), line]));
  const replacing = (line: ContractLine, origin: KnownLine['origin']): ListedLine['replacedBy'] => {
    const key = contractKey(line);
    const own = enteredBy.get(key);
    const first = linked && contractKey(linked) === key ? linked : own;
    if (!first || origin === 'link') return null;
    if (origin === 'loaded' && own && isSameLine(own, first)) return 'entered';
    return isSameLine(line, first) ? null : 'link';
  };
  const list = (lines: readonly ContractLine[], origin: KnownLine['origin']) =>
    lines.map((line, index): ListedLine => {
      const replacedBy = replacing(line, origin);
      const isUsed = used !== null && replacedBy === null && isSameLine(line, used);
      return { id: `${origin} ${index} ${contractKey(line)}`, line, origin, isUsed, replacedBy };
    });
  const isKnown = linked === undefined || [...loaded, ...entered].some((line) => isSameLine(line, linked));
  const fromLink = isKnown ? [] : [linked];
  return inOrder([...list(entered, 'entered'), ...list(fromLink, 'link'), ...list(loaded, 'loaded')]);
}

/** Whether two lines are for one provider, specialty and year. */
export function isForSame(a: ContractLine, b: ContractLine): boolean {
  return (
    a.providerCode === b.providerCode && a.specialtyCode === b.specialtyCode && a.financialYear === b.financialYear
  );
}

/**
 * The lines for the provider, specialty and year of a line once it is entered, in the order in which they count: it is
 * among them, in the place of any of its key.
 */
export function linesBeside(
  line: ContractLine,
  loaded: readonly ContractLine[],
  entered: readonly ContractLine[],
): readonly ContractLine[] {
  const beside = [...loaded, ...entered, line].filter((one) => isForSame(one, line));
  return byStatus([...new Map(beside.map((one) => [contractKey(one), one])).values()]);
}

/** Whether two lines say the same, whatever the order of their fields. */
export function isSameLine(a: ContractLine, b: ContractLine): boolean {
  const fields = Object.keys(a) as (keyof ContractLine)[];
  return fields.every((field) => a[field] === b[field]);
}

function inOrder(lines: readonly ListedLine[]): readonly ListedLine[] {
  const placed = byStatus(lines.map((listed) => ({ ...listed, status: listed.line.status })));
  return [...placed]
    .sort(
      ({ line: a }, { line: b }) =>
        compare(a.providerCode, b.providerCode) ||
        compare(a.specialtyCode, b.specialtyCode) ||
        compare(b.financialYear, a.financialYear),
    ) // prettier-ignore
    .map(({ id, line, origin, isUsed, replacedBy }) => ({ id, line, origin, isUsed, replacedBy }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
