import type { MeasureResult } from '@/analysis/analysis';
import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { ComboboxOption } from '@/ui/combobox-options';
import { changeRatioView, type RatioView } from '@/features/ratio/ratio-view';

/** Which line of a trend is followed. */
export interface Followed {
  readonly level: 'overall' | 'locality' | 'unit';
  readonly code: string;
}

const ALL: Followed = { level: 'overall', code: 'ALL' };
const LINK_ALL = 'all';

/** What the link follows: what it names, else the selected unit, else all units together. */
export function followedOf(
  { over, unit }: RatioView,
  { units, localities }: Pick<MeasureResult, 'units' | 'localities'>,
): Followed {
  if (over === LINK_ALL) return ALL;
  const locality = localities.find(({ code }) => code.toLowerCase() === over?.toLowerCase());
  if (locality) return { level: 'locality', code: locality.code };
  const selected = units.find(({ code }) => code === unit?.toUpperCase());
  return selected ? { level: 'unit', code: selected.code } : ALL;
}

/** What may be followed: all, each locality where there are any, each unit. */
export function followOptions(
  { units, localities, unitKind }: Pick<MeasureResult, 'units' | 'localities' | 'unitKind'>,
  grouping: string | undefined,
): readonly ComboboxOption[] {
  const areas = localities.filter(({ code }) => localities.length > 1 || code !== NO_LOCALITY);
  const group = startSentence(areaWord(grouping, 2));
  return [
    { value: followedValue(ALL), label: `All ${unitWord(unitKind, 2)}`, group: 'Together' },
    ...areas.map(({ code, name }) => ({ value: followedValue({ level: 'locality', code }), label: name, group })),
    ...units.map(({ code, name }) => ({
      value: followedValue({ level: 'unit', code }),
      label: name,
      hint: code,
      group: startSentence(unitWord(unitKind, 2)),
    })),
  ];
}

/** The value of an option. */
export function followedValue({ level, code }: Followed): string {
  return `${level} ${code}`;
}

/** The view that follows an option. A unit that is followed is the selected one of the whole page. */
export function viewFollowing(view: RatioView, value: string): RatioView {
  const [level = '', ...rest] = value.split(' ');
  const code = rest.join(' ');
  if (level === 'unit') return changeRatioView(view, { unit: code, over: undefined });
  if (level === 'locality') return changeRatioView(view, { over: code });
  return changeRatioView(view, { over: view.unit === undefined ? undefined : LINK_ALL });
}
