import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { LocalityChips } from '@/figures/locality-chips';
import type { PracticesProps } from '@/features/practices/panel-props';
import { changePracticeView } from '@/features/practices/practice-view';

type Props = Pick<PracticesProps, 'description' | 'view' | 'setView'>;

/** Shows and hides localities where no list of practices stands above that does. */
export function ListLocalities({ description, view, setView }: Props) {
  const { units, localityColours } = description;
  const kinds = units.some(({ kind }) => kind === 'practice') ? units.filter(({ kind }) => kind === 'practice') : units;
  const placed = kinds.map(({ locality }) => locality ?? NO_LOCALITY);
  const counts = new Map<string, number>();
  for (const name of placed) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (
    <LocalityChips
      scheme={{ localities: sortLocalities(placed), colours: localityColours }}
      counts={counts}
      only={view.only ?? null}
      grouping={undefined}
      onShow={(names) => setView(changePracticeView(view, { only: names === null ? undefined : [...names] }))}
    />
  );
}
