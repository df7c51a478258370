import { startSentence } from '@/domain/sentence';
import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import type { MeasureResult } from '@/analysis/analysis';
import { formatDecimal, formatValue, formatZ } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { unitWord } from '@/domain/unit-kind';
import { BandTag } from '@/ui/band-tag';
import type { DataColumn } from '@/ui/data-table';
import { LocalityMark } from '@/ui/locality-mark';
import { countNouns, denominatorText, joiningWord, numeratorText, shortUnit } from './view-model/result-words';
import type { TableRow } from './view-model/table-rows';

type Column = DataColumn<TableRow>;

/** Headers of the two counts, as short as a column needs: the nouns before what narrows them. */
function countHeaders(result: MeasureResult): readonly [string, string] {
  const { numerator, denominator } = countNouns(result);
  const short = (words: string | null) => startSentence((words ?? '').split(/ (?:for|with|on|from|of|met)\b/)[0] ?? '');
  const [above, below] = [short(numerator), short(denominator)];
  return above === '' || below === '' || above === below ? ['Numerator', 'Denominator'] : [above, below];
}

function valueHeader(result: MeasureResult): string {
  const unit = shortUnit(result.definition).trim();
  return unit === '' ? result.definition.shortTitle : startSentence(unit);
}

/** The columns that every table of units is put together from. */
export function unitColumns(result: MeasureResult, scheme: LocalityScheme) {
  const format = result.definition.format;
  const [numeratorHeader, denominatorHeader] = countHeaders(result);
  const print = (value: number | null) => formatValue(value, format);
  const columns = {
    name: { id: 'name', header: startSentence(unitWord(result.unitKind, 1)), value: (row) => row.name },
    code: { id: 'code', header: 'Code', value: (row) => row.code, cell: (row) => row.code ?? '' },
    locality: {
      id: 'locality',
      header: startSentence(areaWord(result.request.grouping, 1)),
      value: (row) => row.locality,
      cell: (row) =>
        row.locality === null ? (
          ''
        ) : (
          <span className="variation-locality">
            <LocalityMark mark={markOf(row.locality, scheme)} />
            {`\u00a0${row.locality}`}
          </span>
        ),
    },
    numerator: {
      id: 'numerator',
      header: numeratorHeader,
      value: (row) => row.numerator,
      cell: (row) => numeratorText(row.numerator, result),
      isNumeric: true,
    },
    denominator: {
      id: 'denominator',
      header: denominatorHeader,
      value: (row) => row.denominator,
      cell: (row) => denominatorText(row.denominator, result),
      isNumeric: true,
    },
    shortValue: {
      id: 'value',
      header: SHORT_HEADERS[result.definition.kind],
      value: (row) => row.value,
      cell: (row) => print(row.value),
      isNumeric: true,
    },
    counts: {
      id: 'counts',
      header: 'Counts',
      value: (row) => row.numerator,
      cell: (row) =>
        `${numeratorText(row.numerator, result)} ${joiningWord(result)} ${denominatorText(row.denominator, result)}`,
      isNumeric: true,
    },
    value: {
      id: 'value',
      header: valueHeader(result),
      value: (row) => row.value,
      cell: (row) => print(row.value),
      isNumeric: true,
    },
    interval: {
      id: 'interval',
      header: '95% interval',
      value: (row) => row.lower95,
      cell: (row) => (row.lower95 === null ? '–' : `${print(row.lower95)} to ${print(row.upper95)}`),
      isNumeric: true,
    },
    standardisedRatio: {
      id: 'standardised-ratio',
      header: 'Standardised ratio',
      value: (row) => row.standing?.ratio ?? null,
      cell: (row) => formatDecimal(row.standing?.ratio ?? null, 2),
      isNumeric: true,
    },
    standardisedInterval: {
      id: 'standardised-interval',
      header: 'Its 95% interval',
      value: (row) => row.standing?.lower95 ?? null,
      cell: (row) => (row.standing === null ? '–' : `${formatDecimal(row.standing.lower95, 2)} to ${formatDecimal(row.standing.upper95, 2)}`), // prettier-ignore
      isNumeric: true,
    },
    standardisedRate: {
      id: 'standardised-rate',
      header: 'Standardised rate',
      value: (row) => row.standing?.rate ?? null,
      cell: (row) => print(row.standing?.rate ?? null),
      isNumeric: true,
    },
    z: { id: 'z', header: 'z', value: (row) => row.z, cell: (row) => formatZ(row.z), isNumeric: true },
    band: {
      id: 'band',
      header: 'Limits',
      value: (row) => BAND_ORDER[row.band],
      cell: (row) => <BandTag band={row.band} />,
    },
    remarks: { id: 'remarks', header: 'Remarks', value: (row) => row.remarks, cell: (row) => row.remarks },
  } satisfies Record<string, Column>;
  return columns;
}

const SHORT_HEADERS = { proportion: 'Rate', rate: 'Rate', ratio: 'Ratio', cost: 'Cost' } as const;

const BAND_ORDER: Readonly<Record<TableRow['band'], number>> = {
  'above-998': 1,
  'above-95': 2,
  within: 3,
  'below-95': 4,
  'below-998': 5,
  'not-compared': 6,
};
