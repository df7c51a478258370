import { escapeMarkup } from '@/charts/escape-markup';
import { PACK_STYLE } from './visit-pack-style';

/** A table as it is printed: text throughout. */
export interface PackTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
  /** Said under it; empty for nothing. */
  readonly note: string;
}

/** Everything a visit pack prints. All of it is plain text but the drawing. */
export interface VisitPack {
  /** The practice. */
  readonly title: string;
  /** Locality, list and the like. */
  readonly facts: string;
  readonly period: string;
  readonly finding: string;
  /** What must be said first: that it closed, that nothing is loaded. */
  readonly notices: readonly string[];
  readonly signals: readonly { readonly title: string; readonly text: string }[];
  /** Said in place of signals where there are none. */
  readonly noSignals: string;
  readonly questions: readonly string[];
  readonly chart: {
    readonly title: string;
    readonly caption: string;
    readonly alt: string;
    /** A whole `<svg>` element. */
    readonly svg: string;
  };
  readonly record: readonly { readonly name: string; readonly text: string }[];
  readonly tables: readonly PackTable[];
  readonly sources: string;
  /** How the figures are worked out, a paragraph each. */
  readonly method: readonly string[];
  /** What is masked, and by which threshold. */
  readonly smallNumbers: string;
  /** `Synthetic sample data` where it is. */
  readonly sampleNotice: string | null;
}

/** A visit pack as one HTML file that needs nothing else and prints on A4. */
export function visitPackHtml(pack: VisitPack): string {
  const notice = pack.sampleNotice === null ? '' : `<p class="sample">${escapeMarkup(pack.sampleNotice)}</p>`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(`${pack.title}, visit pack ${pack.period}`)}</title>`,
    `<style>${PACK_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    notice,
    `<h1>${escapeMarkup(pack.title)}</h1>`,
    paragraph(`${pack.facts} · ${pack.period}`, 'facts'),
    ...pack.notices.map((text) => paragraph(text, 'notice')),
    paragraph(pack.finding),
    section('Questions for the visit', [list('ol', pack.questions.map(escapeMarkup))]),
    section('Signals', [
      pack.signals.length === 0
        ? paragraph(pack.noSignals)
        : list('ol', pack.signals.map(({ title, text }) => `<strong>${escapeMarkup(title)}</strong> ${escapeMarkup(text)}`)), // prettier-ignore
    ]),
    section('Agreement and visits', [facts(pack.record)]),
    section(pack.chart.title, [
      paragraph(pack.chart.caption, 'caption'),
      `<figure role="img" aria-label="${escapeMarkup(pack.chart.alt)}">${pack.chart.svg}</figure>`,
    ]),
    ...pack.tables.map(tableSection),
    section('Sources and method', [
      paragraph(`Source: ${pack.sources}.`),
      ...pack.method.map((text) => paragraph(text)),
      paragraph(pack.smallNumbers),
    ]),
    notice,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function paragraph(text: string, kind: string | null = null): string {
  return text === '' ? '' : `<p${kind === null ? '' : ` class="${kind}"`}>${escapeMarkup(text)}</p>`;
}

/** @param items markup */
function list(kind: 'ol' | 'ul', items: readonly string[]): string {
  return `<${kind}>${items.map((item) => `<li>${item}</li>`).join('')}</${kind}>`;
}

function facts(record: VisitPack['record']): string {
  const rows = record.map(({ name, text }) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(text)}</dd>`);
  return `<dl>${rows.join('')}</dl>`;
}

function section(title: string, parts: readonly string[]): string {
  return `<section><h2>${escapeMarkup(title)}</h2>${parts.join('')}</section>`;
}

function tableSection({ title, columns, rows, note }: PackTable): string {
  const head = columns.map((name) => `<th scope="col">${escapeMarkup(name)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeMarkup(first)}</th>${rest}</tr>`;
  });
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
  return section(title, [rows.length === 0 ? paragraph('Nothing is loaded.') : table, paragraph(note, 'caption')]);
}
