import type { ReactNode } from 'react';
import { figureLabel } from '@/exports/figure-label';
import { given, linesUnder } from '@/exports/figure-lines';
import { linkParts } from '@/exports/link-parts';
import type { Paper, PaperFigure, PaperItem } from '@/exports/paper';
import { paragraphsIn } from '@/exports/paragraphs';
import { printedTable } from '@/exports/printed-table';
import { ItemPicture } from './item-picture';
import { piecesOf } from './pieces-of';

/** Characters of a caption beside its picture, and of a paragraph on one page. */
const LONGEST_CAPTION = 600;
const LONGEST_PARAGRAPH = 2000;

/** A piece of a paper that stands on one page, or a table that may be parted. */
export interface PaperBlock {
  readonly key: string;
  readonly isHead: boolean;
  /** Whether it is a table, whose rows may stand on several pages. */
  readonly isTable: boolean;
  /** @param rows of a table the rows to be drawn; null for all */
  readonly draw: (rows: { readonly from: number; readonly to: number } | null) => ReactNode;
}

/** A paper in pieces, in the order in which they are printed. Its headings are below that of the panel it stands in. */
export function paperBlocks(paper: Paper): readonly PaperBlock[] {
  const section = (title: string, texts: readonly string[]): readonly PaperBlock[] =>
    texts.length === 0
      ? []
      : [heading(title, title), ...texts.flatMap((text, at) => paragraphs(`${title} ${at}`, text))];
  const held = (text: string, place: string): readonly string[] => (text.trim() === '' ? [place] : paragraphsIn(text));
  return [
    plain('title', <h3 className="paper-title">{paper.title}</h3>, true),
    ...(paper.byline.trim() === '' ? [] : [plain('byline', <p className="paper-byline">{paper.byline}</p>)]),
    ...(paper.sampleNotice === null ? [] : [plain('sample', <p className="paper-sample">{paper.sampleNotice}</p>)]),
    ...section('Purpose', held(paper.purpose, '[Why the paper is before the committee]')),
    ...section('Recommendation', held(paper.recommendation, '[What the committee is asked to do]')),
    ...(paper.summary.length === 0 ? [] : [heading('summary', 'Summary')]),
    ...paper.summary.map((text, at) =>
      plain(
        `summary ${at}`,
        <ul className="paper-bullets">
          <li>{text}</li>
        </ul>,
      ),
    ),
    ...(paper.items.some(isFigure) ? [] : [plain('empty', <p>No figures have been added.</p>)]),
    ...paper.items.flatMap(itemBlocks),
    ...section('How the figures were worked out', paper.methods),
    ...section('Sources', paper.sources),
    ...section('Data quality', paper.dataNotes),
    ...section('Small numbers', paper.smallNumbers === null ? [] : [paper.smallNumbers]),
    plain('reference', <p className="paper-small">{paper.reference}</p>),
  ];
}

function isFigure(item: PaperItem): item is PaperFigure {
  return item.kind === 'figure' || item.kind === 'table';
}

function itemBlocks(item: PaperItem, at: number): readonly PaperBlock[] {
  if (item.kind === 'heading') return [heading(`item ${at}`, item.text)];
  if (item.kind === 'text') return paragraphsIn(item.text).flatMap((text, part) => paragraphs(`item ${at} ${part}`, text)); // prettier-ignore
  const label = figureLabel(item);
  const length = item.printTable !== 'none' ? item.printTable : item.kind === 'table' ? 'short' : null;
  const words = <FigureWords figure={item} />;
  const captions = piecesOf(item.caption, LONGEST_CAPTION);
  const last = captions.length - 1;
  const caption = (piece: string, part: number) => (
    <p className="paper-caption">
      {part === 0 && <strong>{label}. </strong>}
      {piece}
    </p>
  );
  return [
    // A caption that would take half a page goes before its figure, in pieces that find room.
    ...captions.slice(0, last).map((piece, part) => plain(`${label} caption ${part}`, caption(piece, part))),
    plain(
      label,
      <figure className="paper-figure">
        <figcaption>{caption(captions[last] ?? '', last)}</figcaption>
        {item.picture && (
          <div className="paper-picture" style={{ aspectRatio: `${item.picture.width} / ${item.picture.height}` }}>
            <ItemPicture svg={item.picture.svg} alt={item.words.alt} />
          </div>
        )}
        {words}
      </figure>,
      item.picture === null,
    ),
    ...(length === null ? [] : [tableBlock(`${label} table`, label, item, length)]),
  ];
}

/** What stands under a figure in every form. The printed link leads to where it says, and tells what the figure said. */
function FigureWords({ figure: { words } }: { readonly figure: PaperFigure }) {
  const lines = [words.subtitle, ...given(words.filters), ...linesUnder(words).map(({ text }) => text)];
  return (
    <div className="paper-small">
      {lines.map((line) => (
        <p key={line}>
          {linkParts(line).map(({ text, link }) =>
            link === null ? (
              text
            ) : (
              <a key={text} href={line === words.reference ? (words.link ?? link) : link}>
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

function tableBlock(key: string, label: string, { table }: PaperFigure, length: 'short' | 'full'): PaperBlock {
  const { headers, rows, constants } = printedTable(table, length);
  return {
    key,
    isHead: false,
    isTable: true,
    draw: (part) => {
      const { from, to } = part ?? { from: 0, to: rows.length };
      return (
        <div className={headers.length > 9 ? 'paper-table is-wide' : 'paper-table'}>
          {constants !== null && <p className="paper-small">{constants}</p>}
          <table>
            <caption className="visually-hidden">{`The figures of ${label}${from === 0 ? '' : ', continued'}`}</caption>
            <thead>
              <tr>
                {headers.map(({ text, isNumeric }) => (
                  <th key={text} scope="col" className={isNumeric ? 'is-number' : undefined}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(from, to).map((row, at) => (
                <tr key={from + at}>
                  {row.map((cell, column) => (
                    <td key={headers[column]?.text} className={headers[column]?.isNumeric ? 'is-number' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    },
  };
}

function heading(key: string, text: string): PaperBlock {
  return plain(`heading ${key}`, <h4 className="paper-heading">{text}</h4>, true);
}

/** A paragraph, parted where it would be longer than a page. */
function paragraphs(key: string, text: string): readonly PaperBlock[] {
  return piecesOf(text, LONGEST_PARAGRAPH).map((piece, part) => plain(`${key} ${part}`, <p>{piece}</p>));
}

function plain(key: string, node: ReactNode, isHead = false): PaperBlock {
  return { key, isHead, isTable: false, draw: () => node };
}
