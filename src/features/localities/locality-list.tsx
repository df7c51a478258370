import { useMemo } from 'react';
import type { PlacedPractice } from '@/analysis/analysis';
import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import { DataTable, type DataColumn } from '@/ui/data-table';
import { LocalityMark } from '@/ui/locality-mark';
import { localityIn, type MapDraft } from './map-draft';

interface Props {
  readonly draft: MapDraft;
  readonly practices: readonly PlacedPractice[];
  readonly scheme: LocalityScheme;
  readonly picked: string | null;
  readonly onPick: (locality: string | null) => void;
}

interface Row {
  readonly name: string;
  readonly practices: number;
  readonly withFigures: number;
}

/** The localities of the draft with their practices; one is picked to change it. */
export function LocalityList({ draft, practices, scheme, picked, onPick }: Props) {
  const rows = useMemo((): readonly Row[] => {
    const counts = new Map(scheme.localities.map((name) => [name, { name, practices: 0, withFigures: 0 }]));
    for (const practice of practices) {
      const row = counts.get(localityIn(draft, practice) ?? '');
      if (!row) continue;
      row.practices += 1;
      row.withFigures += practice.hasFigures ? 1 : 0;
    }
    return [...counts.values()];
  }, [draft, practices, scheme]);
  const columns = useMemo(
    (): readonly DataColumn<Row>[] => [
      {
        id: 'name',
        header: 'Locality',
        value: ({ name }) => name,
        cell: ({ name }) => (
          <>
            <LocalityMark mark={markOf(name, scheme)} /> {name}
          </>
        ),
      },
      { id: 'practices', header: 'Practices', value: (row) => row.practices, isNumeric: true },
      { id: 'figures', header: 'With figures', value: ({ withFigures }) => withFigures, isNumeric: true },
    ],
    [scheme],
  );
  return (
    <DataTable
      caption="Localities: pick one to rename, merge or colour it"
      columns={columns}
      rows={rows}
      rowId={({ name }) => name}
      selectedId={picked}
      onPick={(name) => onPick(name === picked ? null : name)}
      emptyText="None yet. Tick practices and move them to a new locality, or fill the map."
      maxHeight={380}
      {...(rows.length > 12 ? { searchLabel: 'Find a locality' } : {})}
    />
  );
}
