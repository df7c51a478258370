import { escapeMarkup } from '@/charts/escape-markup';
import { INK } from '@/charts/ink';
import type { NativeAxis } from '@/charts/native-chart';
import { richText, stroke, textLook } from './chart-ink';

const TEXT = 11;
const SMALL_TEXT = 10;
/** Ids by which the parts of a chart name its axes. */
export const AXIS_IDS = { across: 111_111_111, up: 222_222_222 } as const;

interface Place {
  readonly id: number;
  readonly crossedBy: number;
  readonly at: 'b' | 'l';
}

/** A ruled axis of numbers. @param crosses where on the other axis it stands */
export function numberAxis(
  { title, format, range }: NativeAxis,
  { id, crossedBy, at }: Place,
  { isRuled, crosses, between }: { readonly isRuled: boolean; readonly crosses: 'autoZero' | 'min' | 'max'; readonly between: 'between' | 'midCat' }, // prettier-ignore
): string {
  const ends = range ? `<c:max val="${range.max}"/><c:min val="${range.min}"/>` : '';
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${at}"/>`,
    isRuled ? `<c:majorGridlines><c:spPr>${stroke(INK.gridLine, 0.75)}</c:spPr></c:majorGridlines>` : '',
    axisTitle(title, at),
    `<c:numFmt formatCode="${escapeMarkup(format)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${crosses === 'max' ? 'nextTo' : 'low'}"/>`,
    `<c:spPr>${stroke(INK.axis, 0.75)}</c:spPr>${textLook(TEXT)}`,
    `<c:crossAx val="${crossedBy}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/>`,
    range ? `<c:majorUnit val="${range.step}"/>` : '',
    '</c:valAx>',
  ].join('');
}

/** How an axis of names is set. */
export interface Names {
  readonly title: string;
  /** Upright, and not at all where they would cover each other. */
  readonly set: 'along' | 'upright' | 'none';
  /** Whether the first stands at the top. */
  readonly isFromTop: boolean;
}

/** An axis of names. */
export function nameAxis({ id, crossedBy, at }: Place, { title, set, isFromTop }: Names): string {
  return [
    `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${isFromTop ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>`,
    axisTitle(title, at),
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${set === 'none' ? 'none' : 'low'}"/>`,
    `<c:spPr>${stroke(INK.axis, 0.75)}</c:spPr>${set === 'upright' ? textLook(SMALL_TEXT, INK.text, 'rot="-5400000" vert="horz"') : textLook(TEXT)}`,
    `<c:crossAx val="${crossedBy}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('');
}

function axisTitle(title: string, at: Place['at']): string {
  if (title === '') return '';
  const turn = at === 'l' ? 'rot="-5400000" vert="horz"' : '';
  return `<c:title>${richText(title, TEXT, INK.mutedText, turn)}<c:overlay val="0"/></c:title>`;
}
