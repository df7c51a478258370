import { qofKey } from '@/domain/qof-code';
import type { IndicatorField } from './qof-workbook-columns';
import type { AreaBlock, IndicatorBlock, SheetHeading } from './qof-workbook-heading';
import { textOf } from './workbook-cell';
import type { Sheet } from './workbook-file';

const FIELDS: readonly (readonly [RegExp, IndicatorField])[] = [
  [/^numerator$/i, 'numerator'],
  [/^denominator$/i, 'denominator'],
  [/^exceptions$/i, 'exceptions'],
  [/^(?:achieved )?points(?: achieved)?$/i, 'points'],
];

const INDICATOR = /^[a-z]{1,9}(?:[- ]?[a-z]{1,3})?[- ]?\d{1,3}[a-z]?$/i;

/** Areas of the years to 2012/13 by the headings they go by. */
const AREAS: Readonly<Record<string, string>> = {
  'strategic health authority': 'sha',
  'primary care trust': 'pct',
  at: 'area team',
  'area team (at)': 'area team',
};

/**
 * The heading of a sheet of 2004/05 to 2012/13, in which one row heads every column: `CHD06 Numerator`, `CHD06
 * Denominator`, `CHD06 Exceptions`, `CHD06 Points`; or, on a sheet called `CHD06`, `Numerator` and so on.
 *
 * @param found the sheet's heading as it was read for want of blocks under years or indicators
 * @returns null where no column is headed so, and for the sheet `QOF Export`, which repeats the others
 */
export function wideHeading(sheet: Sheet, found: SheetHeading): SheetHeading | null {
  if (/^qof export$/i.test(sheet.name.trim())) return null;
  const indicators = new Map<string, IndicatorBlock>();
  const [taken, repeated] = [new Set<string>(), new Set<string>()];
  const headings = sheet.rows[found.row] ?? [];
  headings.forEach((cell, column) => {
    const heading = textOf(cell);
    const figure = figureOf(heading, sheet.name);
    if (figure === null) return;
    taken.add(heading.toLowerCase());
    const code = qofKey(figure.indicator);
    const block = indicators.get(code) ?? { code, description: null, columns: {} };
    indicators.set(code, block);
    if (block.columns[figure.field] === undefined) block.columns[figure.field] = column;
    else repeated.add(heading);
  });
  if (indicators.size === 0) return null;
  return {
    ...found,
    areas: areasIn(found),
    indicators: [...indicators.values()],
    ignored: found.ignored.filter((heading) => !taken.has(heading)),
    repeated: [...found.repeated, ...repeated],
    allowsText: true,
  };
}

/** The indicator and the figure that a column holds; null where it is neither. */
function figureOf(
  heading: string,
  sheetName: string,
): { readonly indicator: string; readonly field: IndicatorField } | null {
  for (const [pattern, field] of FIELDS) {
    const words = heading.split(' ');
    for (let cut = 0; cut < words.length; cut += 1) {
      if (!pattern.test(words.slice(cut).join(' '))) continue;
      const indicator = cut === 0 ? sheetName.trim() : words.slice(0, cut).join(' ');
      return INDICATOR.test(indicator) ? { indicator, field } : null;
    }
  }
  return null;
}

function areasIn({ areas }: SheetHeading): readonly AreaBlock[] {
  const merged = new Map<string, AreaBlock>();
  for (const { area, columns } of areas) {
    const name = AREAS[area] ?? area;
    merged.set(name, { area: name, columns: { ...merged.get(name)?.columns, ...columns } });
  }
  return [...merged.values()];
}
