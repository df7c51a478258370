import { type ReactNode, useMemo } from 'react';
import type { ScanUnit } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import { DownloadMenu } from '@/figures/download-menu';
import { MethodLink } from '@/figures/method-link';
import { ageNote } from '@/signals/age-note';
import type { Signal } from '@/signals/find-signals';
import type { Persistence } from '@/signals/persistence';
import { Panel } from '@/ui/panel';
import { SelectField } from '@/ui/select-field';
import { CellDetails, type CellLinks } from './cell-details';
import { OutlierMap } from './outlier-map';
import type { OutliersChange } from './outliers-view';
import { mapSubtitle, mapTitle, savableMap } from './savable-map';
import type { OutliersInput } from './savable-signals';
import { noneLeftWords, orderedPlaces, signalCounts, sortByColumn, withoutRowText } from './view-model/map-places';
import { ruleWords } from '@/signals/scan-words';

interface Props extends OutliersInput {
  readonly places: readonly number[];
  /** Until every column has come, rows stand by name: they would move with each. */
  readonly isWhole: boolean;
  readonly before: ((signal: Signal) => Persistence) | null;
  readonly scheme: LocalityScheme;
  readonly smallNumbers: number;
  readonly change: (next: OutliersChange, options?: { replace?: boolean }) => void;
  readonly links: CellLinks;
  readonly noteOn: (unit: ScanUnit, unitKind: UnitKind) => ReactNode;
}

const SIGNALS = '';

/** Every unit in every measure at a glance, and what lies behind one cell of it. */
export function MapPanel(props: Props) {
  const { board, places, isWhole, found, before, scheme, view, change, resolved, links, noteOn } = props;
  const { unitKind, rule, request } = resolved;
  const counts = useMemo(() => signalCounts(found.signals), [found]);
  const order = isWhole ? view.sort : 'name';
  const rows = useMemo(() => orderedPlaces(board, places, counts, order), [board, places, counts, order]);
  const without = useMemo(() => (isWhole ? withoutRowText(board, unitKind) : null), [isWhole, board, unitKind]);
  const openPlace = useMemo(() => board.units.findIndex(({ code }) => code === view.unit), [board, view.unit]);
  const openUnit = board.units[openPlace];
  const sortedBy = board.columns.find(({ key }) => view.sort === sortByColumn(key))?.key ?? null;
  return (
    <Panel
      title={mapTitle(resolved)}
      subtitle={`${mapSubtitle(resolved)} ▲ ▼ outside 99.8% limits, △ ▽ outside 95%. Select a cell to see what lies behind it.`}
      actions={
        <>
          <SelectField
            label="Rows in order of"
            options={[
              { value: SIGNALS, label: 'Signals' },
              { value: 'locality', label: 'Locality' },
              { value: 'name', label: 'Name' },
              { value: 'list', label: 'List size' },
              ...board.columns.map(({ key, title }) => ({
                value: sortByColumn(key),
                label: title,
                group: 'One measure',
              })),
            ]}
            value={view.sort ?? SIGNALS}
            onChange={(sort) => change({ sort: sort === SIGNALS ? undefined : sort }, { replace: true })}
          />
          {isWhole && places.length > 0 && (
            <DownloadMenu
              title={mapTitle(resolved)}
              panel="map"
              smallNumbers={props.smallNumbers}
              savable={savableMap(props, rows)}
            />
          )}
        </>
      }
      footer={<p>A signal is {ruleWords(rule)}. Costs are judged by the spread of {unitWord(unitKind, 2)}, not by chance. {ageNote(board.columns)}{without !== null && ` ${without}`} <MethodLink to={{ section: 'signals' }} /></p>} // prettier-ignore
    >
      {places.length === 0 ? (
        <p className="plain-note">{noneLeftWords(unitKind)}</p>
      ) : (
        <OutlierMap
          board={board}
          places={rows}
          columns={board.columns}
          counts={counts}
          unitKind={unitKind}
          scheme={scheme}
          open={view.column === undefined ? null : { place: openPlace, key: view.column }}
          sortedBy={sortedBy}
          onOpen={(place, column) => change({ unit: board.units[place]?.code, column: column?.key }, { replace: true })}
          onSort={({ key }) => change({ sort: key === sortedBy ? undefined : sortByColumn(key) }, { replace: true })}
        />
      )}
      {openUnit && (
        <CellDetails
          unit={openUnit}
          place={openPlace}
          column={board.columns.find(({ key }) => key === view.column) ?? null}
          signals={found.signals.filter(({ place }) => place === openPlace)}
          before={before}
          links={links}
          period={request.period}
        />
      )}
      {openUnit && noteOn(openUnit, unitKind)}
    </Panel>
  );
}
