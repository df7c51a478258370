import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { byStanding, isEditedMap } from './file-precedence';
import type { QualityNote } from './load-report';
import type { StoredFile } from './stored-file';

/**
 * Where the locality map edited on the page is loaded, marks the rows of every other map as superseded: what the reader
 * took off the map would otherwise be on it again.
 *
 * @param files whose overlaps are settled
 * @returns a note for each map that is left out
 */
export function settleEditedMap(engine: Engine, files: readonly StoredFile[]): readonly QualityNote[] {
  const isMap = ({ pieces }: StoredFile) => pieces.some(({ table }) => table === 'locality_map');
  const maps = files.filter(isMap).sort((a, b) => byStanding(a.standing, b.standing));
  const [edited, ...others] = maps;
  if (!edited || !isEditedMap(edited.standing.name)) return [];
  return others.map((map): QualityNote => {
    const pieces = map.pieces.filter(({ table }) => table === 'locality_map');
    for (const { view, lost } of pieces) {
      engine.run(sql`insert into ${quoteName(lost)} select row from ${quoteName(view)} where row not in (select row from ${quoteName(lost)})`); // prettier-ignore
    }
    const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
    return {
      code: 'map-left-out',
      text: `“${map.file.name}” gives ${rows === 1 ? 'the locality of 1 practice' : `localities of ${formatCount(rows)} practices`}, which are left out: the map edited here goes before every other, as a whole. Remove “${edited.file.name}” to use it again.`,
      count: rows,
      examples: [],
    };
  });
}
