import type { Analysis, MeasureRequest } from '../../src/analysis/analysis';
import { csvText } from '../../src/exports/csv-text';
import { MEASURE_COLUMNS, measureTableCells, measureTableRows } from '../../src/exports/measure-table';
import { type PrintedResult, printedResult } from '../../src/exports/masked-units';
import { standardisedColumns } from '../../src/exports/standardised-table';
import { negotiatedRatio } from './answer-contract-call';
import { answerTrend } from './answer-trend';
import { unitPicture } from './chart-picture';
import { maskResult } from './mask-result';
import type { Options } from './options';

/** Answers the measure asked for, in the format asked for. @throws UsageError, RequestError */
export async function answerRequest(analysis: Analysis, options: Options): Promise<string> {
  const { measure = '', period = '' } = options;
  if (options.chart === 'trend') return answerTrend(analysis, choices(options, measure), options);
  const target = options.contract ? await negotiatedRatio(analysis, options) : undefined;
  const request: MeasureRequest = {
    ...choices(options, measure),
    period,
    ...(target === undefined ? {} : { target }),
    ...(options.among === undefined ? {} : { among: { name: options.among.name, codes: [...options.among.codes] } }),
  };
  if (options.format === 'svg') return unitPicture(analysis, request, options.chart, options);
  const result = await analysis.measure(request);
  if (options.format === 'json') return `${JSON.stringify(maskResult(result, options.smallNumbers), null, 2)}\n`;
  const printed = printedResult(result, options.smallNumbers);
  const rows = measureTableRows({ ...result, target: printed.target }, unitsAt(printed, options.by));
  const further = standardisedColumns(result, printed.masking, options.smallNumbers);
  const cells = measureTableCells(rows).map((row, i) => [...row, ...further.cells(rows[i]?.unitCode ?? '')]);
  return csvText([...MEASURE_COLUMNS, ...further.columns], cells, { guardFormulas: false });
}

function choices(options: Options, measure: string): Omit<MeasureRequest, 'period' | 'withinLocality'> {
  const { indicator, group, specialty, provider, register, bnf, per, units, grouping, allSources, withDna, openNow } =
    options;
  return {
    measure,
    ...(indicator === undefined ? {} : { indicator }),
    ...(group === undefined ? {} : { group }),
    ...(specialty === undefined ? {} : { specialty }),
    ...(provider === undefined ? {} : { provider }),
    ...(register === undefined ? {} : { register }),
    ...(bnf === undefined ? {} : { bnf }),
    ...(per === undefined ? {} : { per }),
    ...(units === undefined ? {} : { units }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(openNow ? { openNow } : {}),
    ...(allSources ? { allSources } : {}),
    ...(withDna ? { withDna } : {}),
  };
}

function unitsAt(result: PrintedResult, level: Options['by']): PrintedResult['units'] {
  if (level === 'overall') return [result.overall];
  return level === 'locality' ? result.localities : result.units;
}
