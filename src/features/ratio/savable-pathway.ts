import { areaWord, groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { quadrantPicture } from '@/charts/quadrant-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import type { CsvCell } from '@/exports/csv-text';
import type { PrintedColumn, SavableChart } from '@/exports/savable';
import { periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { leftOffWords } from '@/figures/left-off-words';
import { panelFigure } from '@/figures/panel-figure';
import { type PathwayChart, pathwaySpec, perWords, quarterSentence } from './view-model/pathway';

const COLUMNS = [
  'unit_code', 'unit_name', 'locality', 'first_attendances', 'follow_up_attendances', 'denominator', 'first_rate', 'follow_up_rate', 'ratio', 'referrals_per_patient', 'referrals_per_register',
] as const; // prettier-ignore

/** A pathway as it can be saved: a unit with a small count in any of its figures is left off the picture and masked in the table. */
export function savablePathway(chart: PathwayChart): SavableChart {
  const { results, rows, register, name } = chart;
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
      if (isWholeHidden) throw new CountsTooSmall('The counts are too small for a picture: the averages alone would give them away. The table can be saved.'); // prettier-ignore
      const kept = rows.filter(({ id }) => !hidden.has(id));
      const period = periodInWords(results.firsts.covered ?? results.firsts.period);
      const left = leftOffWords(rows.length - kept.length, threshold, 'unit');
      const words = panelFigure({
        title: `${startSentence(name)}: first attendances and follow-ups ${perWords(register)}`,
        subtitle: `${results.firsts.subject ?? 'All specialties'}, ${period}.`,
        filters: sentencesOrNull(groupedByWords(results.firsts.request.grouping)),
        sources: all.flatMap(({ sources }) => sources),
        span: period,
        caveats: [
          quarterSentence(results, kept),
          'Lines: the averages of all. Attendances are of the whole specialty, not only of the disease. Rates are not age-adjusted.',
          left,
        ],
        alt: quarterSentence(results, kept),
      });
      return {
        words,
        leftOff: left,
        picture: quadrantPicture(pathwaySpec({ ...chart, rows: kept }, null), PAPER_SHEET),
      };
    },
    table: async (threshold) => {
      const [{ hidden }, { MASK }] = await Promise.all([hiddenOf(threshold), import('@/exports/masked-units')]);
      return {
        columns: COLUMNS,
        print: printOf(chart),
        rows: rows.map((row): readonly CsvCell[] => {
          const figures = [row.firsts, row.followUps, row.size, row.firstRate, row.followUpRate, row.ratio, row.referralRate, row.referralOnRegister]; // prettier-ignore
          return [row.id, row.name, row.locality, ...(hidden.has(row.id) ? figures.map(() => MASK) : figures)];
        }),
      };
    },
  };
}

function printOf({ results, register }: PathwayChart): readonly PrintedColumn[] {
  const { firsts, followUps, referrals, referralsOnRegister } = results;
  const per = perWords(register);
  return [
    { column: 'unit_name', header: startSentence(unitWord(firsts.unitKind, 1)), format: 'text' },
    { column: 'locality', header: startSentence(areaWord(firsts.request.grouping, 1)), format: 'text' },
    ...(referrals === null ? [] : [{ column: 'referrals_per_patient', header: 'GP referrals per 1,000', format: referrals.definition.format }]), // prettier-ignore
    ...(referralsOnRegister === null ? [] : [{ column: 'referrals_per_register', header: 'GP referrals per 100 on the register', format: referralsOnRegister.definition.format }]), // prettier-ignore
    { column: 'first_rate', header: `First attendances ${per}`, format: firsts.definition.format },
    { column: 'follow_up_rate', header: `Follow-ups ${per}`, format: followUps.definition.format },
    { column: 'ratio', header: 'Ratio', format: 'ratio' },
  ];
}
