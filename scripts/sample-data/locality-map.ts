import { type Locality, PRACTICES } from './practices';
import type { SampleTable } from './sample-table';

const COLOURS: Readonly<Record<Locality, string>> = {
  DacCom: '#12436D',
  Hertsmere: '#801650',
  StahCom: '#28A197',
  WatCom: '#F46A25',
};

/** `locality-map.csv`: the practices' localities over again, with the colour of each. */
export function localityMapTable(): SampleTable {
  return {
    kind: 'locality-map',
    columns: ['practice_code', 'locality', 'colour'],
    rows: PRACTICES.map(({ code, locality }) => [code, locality, COLOURS[locality]]),
  };
}
