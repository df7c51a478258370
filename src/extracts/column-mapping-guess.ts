import { PERIOD_HEADINGS, UNIT_HEADINGS, type CanonicalColumn } from './canonical-columns';
import type { CanonicalKind } from './canonical-kind';
import { lookOf, shareThatFits } from './column-mapping-cells';
import { likeness } from './column-mapping-words';
import { headingKey } from './match-header';

/** A column of a table, with what its first rows hold. */
export interface TableColumn {
  readonly name: string;
  /** Cells that say something. */
  readonly cells: readonly string[];
}

/** How sure a guess is: the heading is a known one, heading and cells agree, or one of them alone speaks for it. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** Which column of a table is meant for a column of an extract. */
export interface ColumnGuess {
  /** The table's column; null where none seems to be meant. */
  readonly column: string | null;
  /** Null where there is no guess. */
  readonly confidence: Confidence | null;
  /** Why, in a plain sentence. */
  readonly reason: string;
}

interface Candidate {
  readonly target: CanonicalColumn;
  readonly column: TableColumn;
  readonly confidence: Confidence;
  readonly score: number;
  readonly reason: string;
}

const WEIGHT: Readonly<Record<Confidence, number>> = { sure: 4, likely: 2, guess: 0 };

/** Guesses the table's column for each column of a kind; each is given once, the surest first. */
export function guessColumns(
  kind: CanonicalKind,
  columns: readonly TableColumn[],
): ReadonlyMap<CanonicalColumn, ColumnGuess> {
  const candidates = kind.columns.flatMap((target) =>
    columns.flatMap((column) => candidateFor(kind, target, column) ?? []),
  );
  // A required column goes before an optional one that is as likely.
  const rank = ({ score, target }: Candidate) => score + (target.isRequired ? 0.5 : 0);
  const sorted = [...candidates].sort((a, b) => rank(b) - rank(a));
  const taken = new Map<CanonicalColumn, Candidate>();
  const used = new Set<string>();
  for (const candidate of sorted) {
    if (taken.has(candidate.target) || used.has(candidate.column.name)) continue;
    taken.set(candidate.target, candidate);
    used.add(candidate.column.name);
  }
  return new Map(kind.columns.map((target) => [target, guessOf(taken.get(target), sorted)]));
}

function guessOf(chosen: Candidate | undefined, all: readonly Candidate[]): ColumnGuess {
  if (!chosen) return { column: null, confidence: null, reason: 'No column looks like it.' };
  const rival = all.find(
    ({ target, column, score }) =>
      target === chosen.target && column !== chosen.column && chosen.score - score < 0.3 && score > 0.3,
  );
  const { column, confidence, reason } = chosen;
  if (!rival) return { column: column.name, confidence, reason };
  return {
    column: column.name,
    confidence: 'guess',
    reason: `“${column.name}” and “${rival.column.name}” both may be meant: choose.`,
  };
}

function candidateFor(kind: CanonicalKind, target: CanonicalColumn, column: TableColumn): Candidate | null {
  const known = headingsOf(kind, target);
  const isKnown = known.some((heading) => headingKey(heading) === headingKey(column.name));
  const alike = isKnown ? 1 : Math.max(0, ...known.map((heading) => likeness(heading, column.name)));
  const look = lookOf(target);
  const share = shareThatFits(column.cells, look);
  const fits = share === null ? 0.5 : share;
  const make = (confidence: Confidence, reason: string): Candidate => ({
    target,
    column,
    confidence,
    score: WEIGHT[confidence] + alike + (fits + (look.isTelling ? fits : 0)) / 4,
    reason,
  });
  const cells = `its cells are ${look.words}`;
  if (share !== null && share < 0.5) {
    return isKnown ? make('guess', `The heading is known, but few cells are ${look.words}.`) : null;
  }
  if (isKnown && fits >= 0.8) return make('sure', `The heading is a known one, and ${cells}.`);
  if (isKnown) return make('likely', 'The heading is a known one.');
  if (alike >= 0.5 && fits >= 0.8) return make('likely', `The heading is like ${known[0] ?? ''}, and ${cells}.`);
  if (alike >= 0.3) return make('guess', `The heading is somewhat like ${known[0] ?? ''}.`);
  if (look.isTelling && fits >= 0.9) return make('guess', `The heading says nothing, but ${cells}.`);
  return null;
}

/** The headings under which a column is known. */
function headingsOf(kind: CanonicalKind, { type, name, spellings }: CanonicalColumn): readonly string[] {
  if (type === 'unit') return kind.unitHeadings.flatMap((each) => [each, ...(UNIT_HEADINGS[each]?.spellings ?? [])]);
  if (type === 'period') {
    return kind.periodHeadings.flatMap((each) => [each, ...(PERIOD_HEADINGS[each]?.spellings ?? [])]);
  }
  return [name, ...spellings];
}
