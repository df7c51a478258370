import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql } from '@/engine/sql';
import { optional, type CanonicalColumn } from './canonical-columns';
import type { Staged } from './reading';
import { AREAS } from './tables';

type Area = (typeof AREAS)[number];

/** How each area is offered for grouping, and headings it goes by besides its own name. */
const AREA_WORDS: Readonly<Record<Area, { readonly grouping: string; readonly stems: readonly string[] }>> = {
  pcn: { grouping: 'PCN', stems: [] },
  sub_icb: { grouping: 'Sub-ICB', stems: ['sub_icb_loc', 'sub_icb_location'] },
  ccg: { grouping: 'CCG', stems: [] },
  pct: { grouping: 'PCT', stems: [] },
  icb: { grouping: 'ICB', stems: [] },
  stp: { grouping: 'STP', stems: [] },
  area_team: { grouping: 'Area team', stems: ['at', 'regional_local_office', 'subregion', 'sub_region'] },
  sha: { grouping: 'SHA', stems: [] },
  region: { grouping: 'Region', stems: ['comm_region', 'commissioning_region'] },
};

/** The first of these in which a practice lies is its locality until a map of localities says otherwise. */
const LOCALITIES: readonly Area[] = ['sub_icb', 'ccg', 'pct', 'icb', 'stp', 'area_team', 'sha', 'region'];

/** The columns that say where a practice lies. */
export const AREA_COLUMNS: readonly CanonicalColumn[] = AREAS.flatMap((area) => {
  const stems = [area, ...AREA_WORDS[area].stems];
  // A code of the Organisation Data Service before one of the Office for National Statistics.
  const codes = ['ods_code', 'code', 'ons_code', 'geography_code', 'geog_code'];
  return [
    optional(`${area}_code`, 'code', {
      spellings: codes.flatMap((code) => stems.map((stem) => `${stem}_${code}`)).concat(stems.map((stem) => `ons_${stem}_code`)), // prettier-ignore
    }),
    optional(`${area}_name`, 'text', { spellings: stems.flatMap((stem) => [`${stem}_name`, stem]) }),
  ];
});

/** Makes a fact on each practice of its name and locality, and a grouping of each area it lies in. */
export function stagedAreas(engine: Engine, { staging, expressions = {} }: Staged<'practice_area'>): readonly Staged[] {
  const [facts, groupings] = [`${staging}_facts`, `${staging}_groupings`];
  const at = (name: string) => expressions[name] ?? quoteName(name);
  const from = quoteName(staging);
  const localities = joinSql(LOCALITIES.map((area) => at(`${area}_name`)), ', '); // prettier-ignore
  engine.run(sql`create table ${quoteName(facts)} as select 'practice' as unit_kind, unit_code, ${at('unit_name')} as unit_name,
    coalesce(${localities})::varchar as locality, null as list_size, null as opened, null as closed, null as latitude,
    null as longitude, 2 as source_rank from ${from}`);
  const parts = AREAS.map((area) => {
    const [code, name] = [at(`${area}_code`), at(`${area}_name`)];
    return sql`select 'practice' as unit_kind, unit_code, ${quoteText(AREA_WORDS[area].grouping)} as grouping,
      ${code}::varchar as group_code, ${name}::varchar as group_name from ${from}
      where ${code} is not null or ${name} is not null`;
  });
  engine.run(sql`create table ${quoteName(groupings)} as ${joinSql(parts, ' union all ')}`);
  return [
    { table: 'unit_fact', staging: facts },
    { table: 'unit_grouping', staging: groupings },
  ];
}
