import { areaWord } from '@/domain/grouping';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { Engine } from '@/engine/engine';
import { expectedOutside } from '@/stats/compare-units';
import { partitionByLocality } from '@/stats/locality-partition';
import type { MeasureKind } from '@/stats/measure-kind';
import { summariseValues, summariseVariation, type VariationSummary } from '@/stats/variation';
import { findMeasure } from './catalogue';
import { closedNotes, leaveOutClosed } from './closed-units';
import { bandCounts, compareCounts } from './compare-counts';
import { countUnits } from './count-units';
import { coverageOf, coveredPart, sourceFiles } from './covered-period';
import { givenTarget } from './group-target';
import { isAnswered, type UnitCounts } from './measure';
import type { MeasureRequest } from './measure-request';
import type { MeasureResult, MeasureSource } from './measure-result';
import { nothingFound } from './nothing-found';
import { requestDefinition } from './request-definition';
import { RequestError } from './request-error';
import { resultNotes } from './result-notes';
import { settleQuestion } from './settle-question';
import { measureTitle, subjectOf } from './subject';
import { answerStandardised, withStandard } from './standardised/answer-standardised';
import { joinedYearsNote } from './trend-breaks';
import { unitNames, type UnitName } from './unit-names';

/** Says of files what a reader needs as their source. */
export type DescribeSources = (fileIds: readonly number[]) => readonly MeasureSource[];

/**
 * A measure for a period: counts by SQL, then limits, bands and variation over them.
 *
 * @throws RequestError when no row answers the request
 */
export function answerMeasure(
  engine: Engine,
  request: MeasureRequest,
  describeSources: DescribeSources,
): MeasureResult {
  const measure = findMeasure(request.measure);
  const question = settleQuestion(engine, measure, request);
  const names = unitNames(engine, question.unitKind, request.grouping);
  const definition = requestDefinition(engine, measure, question);
  const all = countUnits(engine, measure, question, definition.kind);
  if (!all.some(isAnswered)) throw nothingFound(engine, measure, question);
  const closures = leaveOutClosed(all, names, request.openNow);
  const counts = inLocality(closures.counts, names, request);
  const given = givenTarget(question.unitKind, definition.kind, counts, request);
  const { comparison, units, localities, overall } = compareCounts(definition.kind, counts, names, given.target);
  const grouped = units.map((unit) => ({ ...unit, group: unit.locality }));
  const naive = expectedOutside(comparison, counts, false);
  const subject = subjectOf(engine, definition, question);
  const coverage = coverageOf(engine, measure, question);
  const standard = answerStandardised(engine, measure, question, units, localities);
  return {
    request: { ...request, units: question.unitKind },
    definition: withStandard(definition, standard.result),
    subject,
    title: measureTitle(definition, subject),
    period: request.period,
    covered: coveredPart(coverage, question.period),
    unitKind: question.unitKind,
    target: comparison.target,
    targetGiven: comparison.targetGiven,
    units,
    localities,
    overall,
    counts: {
      units: units.length,
      withValue: units.filter(({ value }) => value !== null).length,
      compared: units.filter(({ band }) => band !== 'not-compared').length,
      bands: bandCounts(units.map(({ band }) => band)),
      bandsAdjusted: bandCounts(units.map(({ bandAdjusted }) => bandAdjusted).filter((band) => band !== null)),
    },
    overdispersion: {
      phi: comparison.phi,
      tau2: comparison.tau2,
      isAdjusted: comparison.isAdjusted,
      test: comparison.dispersionTest,
      spread: comparison.spread,
    },
    expectedOutside: naive && { naive, adjusted: expectedOutside(comparison, counts, true) ?? naive },
    variation: variationOf(definition.kind, counts),
    partition: partitionByLocality(definition.kind, grouped),
    standardised: standard.result,
    notes: [
      ...joinedYearsNote(measure, question),
      ...closedNotes(question.unitKind, closures),
      ...given.notes,
      ...resultNotes(question, counts, coverage),
      ...standard.notes,
      ...(measure.notes?.(engine, question) ?? []),
    ],
    sources: describeSources(sourceFiles(engine, measure, question)),
  };
}

/** Of values given without their counts where there are any: such values never stand beside counts. */
function variationOf(kind: MeasureKind, counts: readonly UnitCounts[]): VariationSummary {
  const alone = counts.flatMap(({ valueAlone }) => valueAlone ?? []);
  return alone.length > 0 ? summariseValues(alone) : summariseVariation(kind, counts);
}

function inLocality(
  counts: readonly UnitCounts[],
  names: ReadonlyMap<string, UnitName>,
  { withinLocality: locality, grouping }: MeasureRequest,
): readonly UnitCounts[] {
  if (locality === undefined) return counts;
  const placed = (code: string): string => names.get(code)?.locality ?? NO_LOCALITY;
  const inside = counts.filter(({ unitCode }) => placed(unitCode) === locality);
  if (inside.length > 0) return inside;
  const known = [...new Set(counts.map(({ unitCode }) => placed(unitCode)))].sort().join(', ');
  throw new RequestError(
    `No unit is in the ${areaWord(grouping, 1)} “${locality}”. The ${areaWord(grouping, 2)} are: ${known}.`,
  );
}
