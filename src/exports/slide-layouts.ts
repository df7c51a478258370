import type PptxGenJS from 'pptxgenjs';
import { INK } from '@/charts/ink';
import type { Room } from './slide-text';

/** Where something stands on a slide, in inches. */
export interface Place extends Room {
  readonly x: number;
  readonly y: number;
}

const PAGE = { width: 13.333, height: 7.5 };
const SIDE = 0.55;
const WIDTH = PAGE.width - 2 * SIDE;
const FOOTER = { x: SIDE, y: 7.08, width: WIDTH - 1, height: 0.25 };

/** What of a slide is for what. The body of a finding is its subtitle; below it comes the figure. */
export const PLACES = {
  Title: { title: { x: 1, y: 1.6, width: 11.3, height: 2 }, body: { x: 1, y: 3.9, width: 11.3, height: 2.6 } },
  Section: { title: { x: 1, y: 2.2, width: 11.3, height: 2.6 } },
  Text: { title: { x: SIDE, y: 0.32, width: WIDTH, height: 0.85 }, body: { x: SIDE, y: 1.45, width: WIDTH, height: 5.45 } }, // prettier-ignore
  Finding: { title: { x: SIDE, y: 0.32, width: WIDTH, height: 0.85 }, body: { x: SIDE, y: 1.2, width: WIDTH, height: 0.42 } }, // prettier-ignore
} as const;

/** Below the subtitle of a finding. */
export const FIGURE_ROOM: Place = { x: SIDE, y: 1.68, width: WIDTH, height: 5.3 };

/** Colours as the slides' library takes them. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** A place as the slides' library takes it. */
export function placed({ x, y, width, height }: Place): { x: number; y: number; w: number; h: number } {
  return { x, y, w: width, h: height };
}

/** The names of the layouts: each with a title, all but that of a section with a body. */
export type LayoutName = keyof typeof PLACES;

/** Gives a file its layouts. @param footer what stands at the foot of every slide but the first */
export function defineLayouts(file: PptxGenJS, footer: string): void {
  const bar = (place: Place) => ({ text: { text: '', options: { ...placed(place), fill: { color: hex(INK.unit) } } } });
  const placeholder = (name: 'title' | 'body', place: Place, look: PptxGenJS.TextPropsOptions) => ({
    placeholder: {
      text: '',
      options: { ...placed(place), name, type: name, margin: 0, fontFace: 'Arial', color: hex(INK.text), align: 'left' as const, ...look }, // prettier-ignore
    },
  });
  const ends = {
    objects: [
      bar({ x: 0, y: 0, width: PAGE.width, height: 0.14 }),
      { text: { text: footer, options: { ...placed(FOOTER), margin: 0, fontFace: 'Arial', fontSize: 9, color: hex(INK.mutedText), valign: 'middle' as const } } }, // prettier-ignore
    ],
    slideNumber: { x: PAGE.width - SIDE - 0.8, y: FOOTER.y, w: 0.8, h: FOOTER.height, margin: 0, align: 'right' as const, valign: 'middle' as const, fontFace: 'Arial', fontSize: 9, color: hex(INK.mutedText) }, // prettier-ignore
  };
  const { Title, Section, Text, Finding } = PLACES;
  const side = bar({ x: 0, y: 0, width: 0.45, height: PAGE.height });
  const heading = { bold: true, valign: 'bottom' as const };
  const body = { valign: 'top' as const };
  file.defineSlideMaster({ title: 'Title', objects: [side, placeholder('title', Title.title, { ...heading, fontSize: 36 }), placeholder('body', Title.body, { ...body, fontSize: 18 })] }); // prettier-ignore
  file.defineSlideMaster({ title: 'Section', objects: [side, placeholder('title', Section.title, { ...heading, valign: 'middle', fontSize: 32 })] }); // prettier-ignore
  file.defineSlideMaster({ title: 'Text', slideNumber: ends.slideNumber, objects: [...ends.objects, placeholder('title', Text.title, { ...heading, fontSize: 26 }), placeholder('body', Text.body, { ...body, fontSize: 18 })] }); // prettier-ignore
  file.defineSlideMaster({ title: 'Finding', slideNumber: ends.slideNumber, objects: [...ends.objects, placeholder('title', Finding.title, { ...heading, fontSize: 26 }), placeholder('body', Finding.body, { ...body, fontSize: 14, color: hex(INK.mutedText) })] }); // prettier-ignore
}
