import { escapeMarkup } from '@/charts/escape-markup';
import { INK } from '@/charts/ink';
import type { NativeLook } from '@/charts/native-chart';

const EMU_A_POINT = 12_700;
const DASHES = { solid: 'solid', dashed: 'dash', dotted: 'sysDot' } as const;

/** A filled area. @param colour `#RRGGBB` */
export function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** A stroke. @param width in points; 0 for none */
export function stroke(colour: string, width: number, dash: NonNullable<NativeLook['dash']> = 'solid'): string {
  if (width === 0) return '<a:ln w="28575"><a:noFill/></a:ln>';
  return `<a:ln w="${Math.round(width * EMU_A_POINT)}" cap="flat">${fill(colour)}<a:prstDash val="${DASHES[dash]}"/><a:round/></a:ln>`;
}

/** The font of a run or of all text in a part. @param size in points */
function font(tag: 'a:defRPr' | 'a:rPr', size: number, colour: string): string {
  const language = tag === 'a:rPr' ? ' lang="en-GB"' : '';
  return `<${tag}${language} sz="${Math.round(size * 100)}" b="0">${fill(colour)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></${tag}>`;
}

/** How the text of a part of a chart looks. @param turn attributes of its body, such as `rot="-5400000" vert="horz"` */
export function textLook(size: number, colour: string = INK.text, turn = ''): string {
  return `<c:txPr><a:bodyPr${turn === '' ? '' : ` ${turn}`}/><a:lstStyle/><a:p><a:pPr>${font('a:defRPr', size, colour)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

/** Text in the chart itself. */
export function richText(text: string, size: number, colour: string, turn = ''): string {
  return `<c:tx><c:rich><a:bodyPr${turn === '' ? '' : ` ${turn}`}/><a:lstStyle/><a:p><a:pPr>${font('a:defRPr', size, colour)}</a:pPr><a:r>${font('a:rPr', size, colour)}<a:t>${escapeMarkup(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}
