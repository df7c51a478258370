import type { AreaBlock, SheetHeading } from './qof-workbook-heading';
import { textOf } from './workbook-cell';
import type { UnitRow } from './qof-workbook-rows';
import type { QualityNote } from './load-report';
import type { RowsToStage } from './workbook-staging';

interface Area {
  readonly code: string | null;
  readonly name: string | null;
}

interface Unit {
  readonly unitKind: SheetHeading['unitKind'];
  readonly line: number;
  readonly names: Set<string>;
  readonly areas: Map<string, Area>;
}

/** Areas as they are offered for grouping. */
const AREA_NAMES: Readonly<Record<string, string>> = { stp: 'STP', ccg: 'CCG', pcn: 'PCN', pct: 'PCT', sha: 'SHA' };

/** The first of these that a unit has is its locality until a map of localities says otherwise. */
const LOCALITIES = {
  ccg: ['stp', 'area team', 'region'],
  practice: ['ccg', 'pct', 'stp', 'area team', 'sha', 'region'],
} as const;

/** Who the units of a workbook are, put together from all of its sheets. */
export class WorkbookUnits {
  private readonly units = new Map<string, Unit>();
  private readonly moved = new Set<string>();

  /** Takes the names of a sheet's unit; where two sheets differ, the first stands. */
  take(row: UnitRow, heading: SheetHeading): void {
    const unit = this.units.get(row.code) ?? { unitKind: heading.unitKind, line: row.line, names: new Set(), areas: new Map<string, Area>() }; // prettier-ignore
    this.units.set(row.code, unit);
    if (row.name !== null) unit.names.add(row.name);
    for (const block of heading.areas) {
      const area = areaOf(row, block);
      const known = unit.areas.get(block.area);
      if (area.code === null && area.name === null) continue;
      if (!known) unit.areas.set(block.area, area);
      else if (known.code !== area.code || known.name !== area.name) this.moved.add(row.code);
    }
  }

  get count(): number {
    return this.units.size;
  }

  /** Adds a `unit_fact` row for each unit and a `unit_grouping` row for each area it lies in. */
  addTo(rows: RowsToStage): void {
    for (const [unit_code, { unitKind, line, names, areas }] of this.units) {
      const unit = { unit_kind: unitKind, unit_code };
      const locality = LOCALITIES[unitKind].flatMap((area) => areas.get(area)?.name ?? [])[0] ?? null;
      const [unit_name = null] = names;
      rows.add('unit_fact', line, { ...unit, unit_name, locality, source_rank: 2 });
      for (const [area, { code, name }] of areas) {
        const grouping = AREA_NAMES[area] ?? area.charAt(0).toUpperCase() + area.slice(1);
        rows.add('unit_grouping', line, { ...unit, grouping, group_code: code, group_name: name });
      }
    }
  }

  notes(): readonly QualityNote[] {
    const renamed = [...this.units].filter(([, unit]) => unit.names.size > 1).map(([code]) => code);
    const note = (code: string, what: string, units: readonly string[]): QualityNote[] =>
      units.length === 0
        ? []
        : [{ code, text: `Some sheets ${what} than others; the first sheet’s was taken.`, count: units.length, examples: units.slice(0, 20) }]; // prettier-ignore
    return [
      ...note('units-renamed', 'give a unit another name', renamed),
      ...note('units-moved', 'place a unit in another area', [...this.moved]),
    ];
  }
}

function areaOf(row: UnitRow, { columns }: AreaBlock): Area {
  const at = (column: number | undefined): string | null =>
    column === undefined || textOf(row.cells[column]) === '' ? null : textOf(row.cells[column]);
  return { code: at(columns.code)?.toUpperCase() ?? at(columns.onsCode)?.toUpperCase() ?? null, name: at(columns.name) }; // prettier-ignore
}
