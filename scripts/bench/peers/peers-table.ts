import { milliseconds, range } from '../print-units';
import type { Spread } from '../spread';
import type { PeerFigures, PeerName } from './measure-peers';

const NAMES: Readonly<Record<PeerName, string>> = {
  app: 'This app',
  bare: 'DuckDB-wasm and one chart',
  plain: 'Plain JavaScript and one chart',
  native: 'Native DuckDB, no chart',
};

/** The section of docs/performance.md. @param practices of the national file */
export function peersSection(figures: readonly PeerFigures[], practices: number, machine: string): string {
  const size = practices.toLocaleString('en-GB');
  const headings = ['', 'First chart', 'Repaint, sample', `Repaint, ${size} practices`, 'National load'];
  const lines = figures.map((each) => [NAMES[each.peer], ...[each.firstChart, each.sampleRepaint, each.nationalRepaint, each.load].map(cell)]); // prettier-ignore
  return [
    machine,
    `| ${headings.join(' | ')} |\n| --- |${' ---: |'.repeat(headings.length - 1)}\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}`,
  ].join('\n\n');
}

function cell(spread: Spread | null): string {
  return spread === null ? 'none' : `${milliseconds(spread.median)} (${range(spread, milliseconds)})`;
}
