import { headingKey } from './match-header';
import type { CsvRecord } from './csv-records';
import { isBnfCode } from './prescribing-codes';
import { withHeader, withoutHeader, type TextFile, type TextSource } from './text-source';

/** Places of the columns of a prescribing file that are read. */
export interface PrescribingColumns {
  readonly practice: number;
  readonly month: number;
  readonly bnf: number;
  readonly items: number;
  readonly nic: number;
  readonly actualCost: number;
  readonly quantity: number;
  /** Names of the practices and the areas they lie in, where the file gives them. */
  readonly names: PrescribingNames | null;
}

/** Places of names beside codes; -1 where there is none. */
export interface PrescribingNames {
  readonly practiceName: number;
  readonly substance: number;
  readonly substanceName: number;
  readonly areas: readonly { readonly grouping: string; readonly code: number; readonly name: number }[];
}

/** A prescribing file and where it has what. */
export interface PrescribingSource {
  readonly source: TextSource;
  readonly columns: PrescribingColumns;
}

/** Presentation-level prescribing of 2010 to 2019, with its header or, as re-cut by others, without one. */
export function openPdpi(file: TextFile): PrescribingSource | null {
  for (const index of file.sample.keys()) {
    const source = withHeader(file, index);
    const at = placesIn(source.header);
    const columns = { practice: at('PRACTICE'), month: at('PERIOD'), bnf: at('BNF CODE'), items: at('ITEMS'), nic: at('NIC'), actualCost: at('ACT COST'), quantity: at('QUANTITY'), names: null }; // prettier-ignore
    if (isWhole(columns)) return { source: asWideAsRows(source), columns };
  }
  const fits = file.sample.filter(isBarePdpi).length;
  return fits > 0 && fits * 2 > file.sample.length ? { source: withoutHeader(file, BARE_HEADER), columns: BARE } : null;
}

const BARE_HEADER = ['PCT', 'PRACTICE', 'BNF CODE', 'ITEMS', 'NIC', 'ACT COST', 'QUANTITY', 'PERIOD'];
const BARE: PrescribingColumns = { practice: 1, month: 7, bnf: 2, items: 3, nic: 4, actualCost: 5, quantity: 6, names: null }; // prettier-ignore

function isBarePdpi({ cells }: CsvRecord): boolean {
  const [, , bnf = '', items = '', nic = '', cost = '', quantity = '', month = ''] = cells.map((cell) => cell.trim());
  const areNumbers = [items, nic, cost, quantity].every((cell) => /^(-?\d+(\.\d+)?)?$/.test(cell));
  return cells.length === BARE_HEADER.length && isBnfCode(bnf) && bnf.length >= 11 && areNumbers && /^\d{4}-\d\d-01$/.test(month); // prettier-ignore
}

/** The English Prescribing Dataset, from 2014 on. */
export function openEpd(file: TextFile): PrescribingSource | null {
  for (const index of file.sample.keys()) {
    const source = withHeader(file, index);
    const at = placesIn(source.header);
    const first = (...headings: readonly string[]) => headings.map(at).find((place) => place >= 0) ?? -1;
    const columns = { practice: at('PRACTICE_CODE'), month: at('YEAR_MONTH'), bnf: first('BNF_CODE', 'BNF_PRESENTATION_CODE'), items: at('ITEMS'), nic: at('NIC'), actualCost: at('ACTUAL_COST'), quantity: at('TOTAL_QUANTITY'), names: null }; // prettier-ignore
    if (!isWhole(columns)) continue;
    const areas = [
      { grouping: 'PCO', code: at('PCO_CODE'), name: at('PCO_NAME') },
      { grouping: 'Area team', code: at('AREA_TEAM_CODE'), name: at('AREA_TEAM_NAME') },
      { grouping: 'ICB', code: at('ICB_CODE'), name: at('ICB_NAME') },
      { grouping: 'Region', code: at('REGIONAL_OFFICE_CODE'), name: at('REGIONAL_OFFICE_NAME') },
    ].filter(({ code, name }) => code >= 0 || name >= 0);
    const names = {
      practiceName: at('PRACTICE_NAME'),
      substance: columns.bnf,
      substanceName: first('CHEMICAL_SUBSTANCE_BNF_DESCR', 'BNF_CHEMICAL_SUBSTANCE_DESCR'),
      areas,
    };
    return { source: asWideAsRows(source), columns: { ...columns, names } };
  }
  return null;
}

const placesIn = (header: readonly string[]) => {
  const keys = header.map(headingKey);
  return (heading: string): number => keys.indexOf(headingKey(heading));
};

function isWhole(columns: PrescribingColumns): boolean {
  return neededPlaces(columns).every((place) => place >= 0);
}

/** The places of the columns that every prescribing file has. */
export function neededPlaces({
  practice,
  month,
  bnf,
  items,
  nic,
  actualCost,
  quantity,
}: PrescribingColumns): readonly number[] {
  // prettier-ignore
  return [practice, month, bnf, items, nic, actualCost, quantity];
}

/** Every line ends with a comma more than the header has in some months: as many columns as the first rows have cells. */
function asWideAsRows(source: TextSource): TextSource {
  const below = source.sample.filter(({ line }) => line > source.headerLine);
  const width = source.header.length;
  const isWider = below.length > 0 && below.every(({ cells }) => cells.length === width + 1 && cells[width]?.trim() === ''); // prettier-ignore
  return isWider ? { ...source, header: [...source.header, ''] } : source;
}
