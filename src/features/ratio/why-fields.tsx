import type { MeasureAvailability, MeasureResult } from '@/analysis/analysis';
import { areaWord } from '@/domain/grouping';
import { comparablePeriods } from '@/domain/loaded-periods';
import { periodInWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { periodOptions } from '@/figures/period-options';
import { SelectField } from '@/ui/select-field';
import type { RatioView } from './ratio-view';

type Explained = NonNullable<RatioView['explain']>;

interface Props {
  readonly explained: Explained | null;
  readonly availability: MeasureAvailability;
  readonly localities: MeasureResult['localities'];
  readonly grouping: string | undefined;
  /** The period of the page. */
  readonly period: string;
  readonly onChange: (explain: RatioView['explain']) => void;
}

/** What is explained: two periods, of all or of one area, or two areas. */
export function WhyFields({ explained, availability, localities, grouping, period, onChange }: Props) {
  const areas = localities.map(({ code, name }) => ({ value: code, label: name }));
  const [first, second] = areas;
  const what = explained?.what ?? 'periods';
  const area = areaWord(grouping, 1);
  const setWhat = (next: string) => {
    if (next === 'periods') onChange(undefined);
    else if (first && second) onChange({ what: 'areas', from: first.value, to: second.value });
  };
  const change = (changes: Partial<Explained>) => explained && onChange({ ...explained, ...changes });
  const beside = explained?.what === 'periods' ? comparablePeriods(explained.to, availability.periods) : [];
  const listed = explained && !beside.includes(explained.from) ? [explained.from, ...beside] : beside;
  return (
    <div className="ratio-fields">
      {areas.length > 1 && (
        <SelectField
          label="Explain"
          options={[
            { value: 'periods', label: 'Two periods' },
            { value: 'areas', label: `Two ${areaWord(grouping, 2)}, ${periodInWords(period)}` },
          ]}
          value={what}
          onChange={setWhat}
        />
      )}
      {explained?.what === 'areas' && (
        <>
          <SelectField
            label={`First ${area}`}
            options={areas}
            value={explained.from}
            onChange={(from) => change({ from })}
          />
          <SelectField
            label={`Second ${area}`}
            options={areas}
            value={explained.to}
            onChange={(to) => change({ to })}
          />
        </>
      )}
      {explained?.what === 'periods' && (
        <>
          <SelectField
            label="Later period"
            options={periodOptions(availability, explained.to)}
            value={explained.to}
            onChange={(to) => {
              const [from] = comparablePeriods(to, availability.periods);
              change(from === undefined ? { to } : { to, from });
            }}
          />
          <SelectField
            label="Beside"
            options={listed.map((value) => ({ value, label: periodInWords(value) }))}
            value={explained.from}
            onChange={(from) => change({ from })}
          />
          {areas.length > 1 && (
            <SelectField
              label={`${startSentence(area)} explained`}
              options={[{ value: '', label: 'All together' }, ...areas]}
              value={explained.area ?? ''}
              onChange={(chosen) =>
                onChange({
                  what: 'periods',
                  from: explained.from,
                  to: explained.to,
                  ...(chosen === '' ? {} : { area: chosen }),
                })
              }
            />
          )}
        </>
      )}
    </div>
  );
}
