import type { Analysis, ContractRequest, ContractResult } from '../../src/analysis/analysis';
import { type ContractLine, matchingLines } from '../../src/domain/contract-line';
import { csvText } from '../../src/exports/csv-text';
import { contractBase, termsOf } from '../../src/features/ratio/view-model/contract-figures';
import { CONTRACT_COLUMNS, contractCells } from '../../src/features/ratio/view-model/contract-table';
import { shareOfYear, stepsOf } from '../../src/features/ratio/view-model/months';
import { contractJson } from './contract-json';
import { type Options, UsageError } from './options';

/** Answers `contract`: every figure as JSON, or units, localities and the whole as a table. @throws UsageError, RequestError */
export async function answerContractCall(analysis: Analysis, options: Options): Promise<string> {
  const { specialty, provider, units, grouping, withDna, openNow, period = '', ratio, appliesTo } = options;
  const activity = {
    ...(specialty === undefined ? {} : { specialty }),
    ...(provider === undefined ? {} : { provider }),
    ...(units === undefined ? {} : { units }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(withDna ? { withDna } : {}),
    ...(openNow ? { openNow } : {}),
  };
  const request: ContractRequest = {
    ...activity,
    period,
    ...(ratio === undefined ? {} : { ratio }),
    ...(appliesTo === undefined ? {} : { appliesTo }),
  };
  const result = await analysis.contract(request);
  if (result.ratio === null) throw await noLine(analysis, options);
  const against = { ...result, ratio: result.ratio };
  if (options.format === 'csv') return csvText(CONTRACT_COLUMNS, contractCells(result.measure, termsOf(result.line, result.ratio, result.appliesTo), options.smallNumbers), { guardFormulas: false }); // prettier-ignore
  const trend = await analysis.trend({ measure: 'first-to-follow-up', ...activity, unitCodes: [] });
  const steps = stepsOf(trend);
  const json = contractJson(against, contractBase(result), { steps, share: shareOfYear(steps, period) }, options.smallNumbers); // prettier-ignore
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The ratio of the contract line for a measure's request, as `--contract` asks for it. @throws UsageError for none */
export async function negotiatedRatio(analysis: Analysis, options: Options): Promise<number> {
  if (options.ratio !== undefined) return options.ratio;
  const { contractLines } = await analysis.describe();
  const { specialty, provider, period = '' } = options;
  const [line] = matchingLines(contractLines, { specialty, provider, period });
  if (!line) throw await noLine(analysis, options);
  return line.negotiatedRatio;
}

/** A result with the ratio it is held against. */
export type AgainstRatio = ContractResult & { readonly ratio: number };

async function noLine(analysis: Analysis, { specialty, provider, period = '' }: Options): Promise<UsageError> {
  const { contractLines } = await analysis.describe();
  const wanted = [specialty ?? 'every specialty', `at ${provider ?? 'every provider'}`, `in the year of ${period}`].join(' '); // prettier-ignore
  const known = contractLines.map(named);
  const there = known.length === 0 ? 'None is loaded.' : `Loaded are: ${known.join('; ')}.`;
  return new UsageError(`There is no contract line for ${wanted}. ${there} Give a ratio with --ratio.`);
}

function named({ specialtyCode, providerCode, financialYear, negotiatedRatio, status }: ContractLine): string {
  return `${specialtyCode} at ${providerCode} in ${financialYear} (${negotiatedRatio}${status === null ? '' : `, ${status}`})`;
}
