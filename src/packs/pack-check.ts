import type { SeenFigure, SeenPack } from '@/domain/pack';
import { formatCount } from '@/domain/format';
import { MASK } from '@/exports/masked-units';
import type { SavedTable } from '@/exports/savable';
import { changeOf } from './pack-changes';
import { isMade, madeFigures, type MadePack, type PackedFigure } from './make-pack';
import { figureLabel } from '@/exports/figure-label';

/** What should be known of a pack before it leaves. */
export interface PackFinding {
  /** `stop`: it would mislead; `look`: its author should look; `note`: for the record. */
  readonly level: 'stop' | 'look' | 'note';
  /** Id of the item it is about; null for the pack as a whole. */
  readonly item: string | null;
  readonly text: string;
}

/** Under so many a value moves a long way by one patient or entry. */
const SMALL_DENOMINATOR = 30;
/** A caption of a paper is a sentence or two. */
const LONG_CAPTION = 300;
/** No committee looks at more. */
const MANY_FIGURES = 40;

/**
 * Looks a pack through: what is masked, what rests on small denominators, what could not be made, what has no words.
 *
 * @param seen what its figures were when their author last looked at them
 */
export function checkPack(made: MadePack, threshold: number, seen: SeenPack['figures']): readonly PackFinding[] {
  const { pack, figures } = made;
  const wanted = pack.items.filter(({ kind }) => kind === 'figure');
  const whole = [
    ...(wanted.length === 0 ? [about(null, 'look', 'The pack has no figures. Add them by Download, Add to pack, on any chart or table.')] : []), // prettier-ignore
    ...(wanted.length > MANY_FIGURES ? [about(null, 'look', `The pack has ${formatCount(wanted.length)} figures: a committee may not read them all.`)] : []), // prettier-ignore
    ...(pack.purpose.trim() === '' ? [about(null, 'look', 'The purpose is not written: the paper holds a place for it.')] : []), // prettier-ignore
    ...(pack.recommendation.trim() === '' ? [about(null, 'look', 'The recommendation is not written: the paper holds a place for it.')] : []), // prettier-ignore
    ...sampleNote(madeFigures(made)),
    ...(threshold < 2 ? [about(null, 'look', 'Small numbers are not masked: the pack is for internal use only.')] : []),
  ];
  const each = wanted.flatMap(({ id }) => {
    const figure = figures.get(id);
    if (figure === undefined) return [];
    return isMade(figure)
      ? findingsOf(figure, seen[id])
      : [about(id, 'stop', `A figure could not be made: ${figure.reason}`)];
  });
  return [...whole, ...each];
}

function sampleNote(figures: readonly PackedFigure[]): readonly PackFinding[] {
  const ofSample = figures.filter(({ words }) => words.sampleNotice !== null);
  if (ofSample.length === 0) return [];
  const which = ofSample.length === figures.length ? 'Every figure is' : `${listed(ofSample.map(figureLabel))} ${ofSample.length === 1 ? 'is' : 'are'}`; // prettier-ignore
  return [about(null, 'note', `${which} of synthetic sample data, and ${ofSample.length === 1 || ofSample.length === figures.length ? 'says' : 'say'} so.`)]; // prettier-ignore
}

function findingsOf(figure: PackedFigure, seen: SeenFigure | undefined): readonly PackFinding[] {
  const { item, table, caption, notes, leftOut } = figure;
  const label = figureLabel(figure);
  const masked = maskedUnits(table);
  const few = smallDenominators(table);
  return [
    ...notes.map((text) => about(item.id, 'stop', `${label} does not show what was asked for: ${text}`)),
    ...(item.caption !== null && changeOf(figure, seen) !== null ? [about(item.id, 'stop', `${label} has changed since its caption was written.`)] : []), // prettier-ignore
    ...(caption.length > LONG_CAPTION ? [about(item.id, 'look', `${label} has a caption of ${formatCount(caption.length)} characters.`)] : []), // prettier-ignore
    ...(few === null ? [] : [about(item.id, 'look', `${label} rests on small denominators: ${few}`)]),
    ...(masked.length === 0 ? [] : [about(item.id, 'note', `${label}: ${formatCount(masked.length)} ${masked.length === 1 ? 'row has' : 'rows have'} masked figures: ${listed(masked)}.`)]), // prettier-ignore
    ...leftOut.map((text) => about(item.id, 'note', `${label}: ${text}`)),
  ];
}

function about(item: string | null, level: PackFinding['level'], text: string): PackFinding {
  return { item, level, text };
}

/** The names of the rows whose own figures are masked: what is masked in every row with them is not counted. */
function maskedUnits({ columns, rows }: SavedTable): readonly string[] {
  const at = (names: readonly string[]) => names.map((each) => columns.indexOf(each)).filter((place) => place >= 0);
  const [name] = at(['unit_name', 'name', 'locality', 'measure']);
  const own = at(['numerator', 'denominator', 'value']);
  const isMasked = (row: SavedTable['rows'][number]) => own.length === 0 ? row.includes(MASK) : own.some((place) => row[place] === MASK); // prettier-ignore
  return rows.flatMap((row, index) => (isMasked(row) ? [String((name === undefined ? null : row[name]) ?? `row ${index + 1}`)] : [])); // prettier-ignore
}

/** Rows with a small denominator, and the smallest; null for none. */
function smallDenominators({ columns, rows }: SavedTable): string | null {
  const at = columns.indexOf('denominator');
  const sizes = at < 0 ? [] : rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
  const few = sizes.filter((size) => size > 0 && size < SMALL_DENOMINATOR);
  if (few.length === 0) return null;
  return `${formatCount(few.length)} ${few.length === 1 ? 'row is' : 'rows are'} below ${SMALL_DENOMINATOR}, the smallest ${formatCount(Math.min(...few))}.`; // prettier-ignore
}

/** The first few names, and how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length <= 5 ? shown : `${shown} and ${formatCount(names.length - 5)} more`;
}
