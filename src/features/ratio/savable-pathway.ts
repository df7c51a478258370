import { groupedByWords } from '@/domain/grouping';
import { sentencesOrNull } from '@/domain/sentence';
import type { LocalityScheme } from '@/charts/locality-mark';
import { quadrantOption } from '@/charts/quadrant-option';
import { PAPER_SHEET } from '@/charts/sheet';
import type { CsvCell } from '@/exports/csv-text';
import type { SavableChart } from '@/exports/savable';
import { periodInWords } from '@/domain/period';
import { panelFigure } from '@/figures/panel-figure';
import { leftOffWords } from './view-model/panel-figure';
import { type PathwayResults, type PathwayRow, pathwaySpec, perWords, quarterSentence } from './view-model/pathway';

const COLUMNS = [
  'unit_code', 'unit_name', 'locality', 'first_attendances', 'follow_up_attendances', 'denominator', 'first_rate', 'follow_up_rate', 'ratio', 'referrals_per_patient', 'referrals_per_register',
] as const; // prettier-ignore

/** A pathway as it can be saved: a unit with a small count in any of its figures is left off the picture and masked in the table. */
export function savablePathway(
  results: PathwayResults,
  rows: readonly PathwayRow[],
  scheme: LocalityScheme,
  register: string | undefined,
  name: string,
): SavableChart {
  const all = [results.firsts, results.followUps, results.referrals, results.referralsOnRegister].filter((one) => one !== null); // prettier-ignore
  const hiddenOf = async (threshold: number) => {
    const { maskingOf } = await import('@/exports/small-numbers');
    const masked = all.map((result) => ({ result, masking: maskingOf(result, threshold) }));
    const codes = masked.flatMap(({ result, masking }) =>
      result.units.filter((_, i) => masking.units[i]?.numerator === true || masking.units[i]?.denominator === true),
    );
    const isWholeHidden = masked.some(({ masking }) => masking.target || masking.overall.numerator || masking.overall.denominator); // prettier-ignore
    return { hidden: new Set(codes.map(({ code }) => code)), isWholeHidden };
  };
  return {
    nameParts: ['pathway', name, results.firsts.period],
    figure: async (threshold) => {
      const { hidden, isWholeHidden } = await hiddenOf(threshold);
      if (isWholeHidden) throw new Error('The counts are too small for a picture: the averages alone would give them away. The table can be saved.'); // prettier-ignore
      const kept = rows.filter(({ id }) => !hidden.has(id));
      const period = periodInWords(results.firsts.covered ?? results.firsts.period);
      const words = panelFigure({
        title: `${name}: first attendances and follow-ups ${perWords(register)}`,
        subtitle: `${results.firsts.subject ?? 'All specialties'}, ${period}.`,
        filters: sentencesOrNull(groupedByWords(results.firsts.request.grouping)),
        sources: all.flatMap(({ sources }) => sources),
        span: period,
        caveats: [
          quarterSentence(results, kept),
          'Lines: the averages of all. Attendances are of the whole specialty, not only of the disease. Rates are not age-adjusted.',
          leftOffWords(rows.length - kept.length, threshold, 'units'),
        ],
        alt: quarterSentence(results, kept),
      });
      return { words, picture: quadrantOption(pathwaySpec(results, kept, scheme, register, null), PAPER_SHEET) };
    },
    table: async (threshold) => {
      const [{ hidden }, { MASK }] = await Promise.all([hiddenOf(threshold), import('@/exports/masked-units')]);
      return {
        columns: COLUMNS,
        rows: rows.map((row): readonly CsvCell[] => {
          const figures = [row.firsts, row.followUps, row.size, row.firstRate, row.followUpRate, row.ratio, row.referralRate, row.referralOnRegister]; // prettier-ignore
          return [row.id, row.name, row.locality, ...(hidden.has(row.id) ? figures.map(() => MASK) : figures)];
        }),
      };
    },
  };
}
