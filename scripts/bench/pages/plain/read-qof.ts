import type { FunnelPoint } from '../shared/draw-funnel';
import type { LoadedSums } from '../shared/funnel-source';

interface Counts {
  exceptions: number;
  entries: number;
}

/** Practices with their counts, for each year and indicator. */
type Groups = Map<string, Map<string, Map<string, Counts>>>;

/** Adds up a canonical QOF extract by year, indicator and practice. @throws Error where it lacks a column */
export function readQof(text: string) {
  const groups: Groups = new Map();
  const sums = { rows: 0, exceptions: 0, entries: 0 };
  const lines = linesOf(text);
  const header = cellsOf(lines.next().value ?? '');
  const at = (heading: string): number => {
    const place = header.indexOf(heading);
    if (place < 0) throw new Error(`the file has no column ${heading}`);
    return place;
  };
  const [year, practice, indicator] = [at('financial_year'), at('practice_code'), at('indicator_code')];
  const [denominator, exceptions] = [at('denominator'), at('exceptions')];
  for (const line of lines) {
    const cells = cellsOf(line);
    const excepted = Number(cells[exceptions]);
    const entered = Number(cells[denominator]) + excepted;
    const counts = countsOf(groups, cells[year] ?? '', cells[indicator] ?? '', cells[practice] ?? '');
    counts.exceptions += excepted;
    counts.entries += entered;
    sums.rows += 1;
    sums.exceptions += excepted;
    sums.entries += entered;
  }
  const views = [...groups].flatMap(([period, each]) => [...each.keys()].map((name) => ({ period, indicator: name })));
  return { sums: { ...sums, views } satisfies LoadedSums, pointsOf: pointsIn(groups) };
}

/** Practices with any entry in the indicators that are wanted. */
function pointsIn(groups: Groups) {
  return (period: string, isWanted: (indicator: string) => boolean): readonly FunnelPoint[] => {
    const wanted = [...(groups.get(period) ?? [])].filter(([indicator]) => isWanted(indicator));
    const together = new Map<string, Counts>();
    for (const [practice, counts] of wanted.flatMap(([, practices]) => [...practices])) {
      const sum = entryOf(together, practice, noCounts);
      sum.exceptions += counts.exceptions;
      sum.entries += counts.entries;
    }
    return [...together].flatMap(([practice, counts]) => (counts.entries > 0 ? [{ practice, ...counts }] : []));
  };
}

const noCounts = (): Counts => ({ exceptions: 0, entries: 0 });

function countsOf(groups: Groups, period: string, indicator: string, practice: string): Counts {
  const ofYear = entryOf(groups, period, () => new Map<string, Map<string, Counts>>());
  return entryOf(
    entryOf(ofYear, indicator, () => new Map<string, Counts>()),
    practice,
    noCounts,
  );
}

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** The lines of a text that are not empty. */
function* linesOf(text: string): Generator<string, undefined> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    if (line !== '') yield line;
    from = to + 1;
  }
  return undefined;
}

/** Cells of a line. No cell of these files holds a line end. */
function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(cells, ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}
