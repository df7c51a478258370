import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { CANONICAL_KINDS } from '@/extracts/canonical-kinds';
import { type ExtractTemplate, templateOf, templatesZip } from '@/extracts/extract-template';
import type { LoadedFile } from '@/extracts/load-report';
import { PUBLISHED_SOURCES } from '@/extracts/published-sources';
import { CATALOGUE } from '@/measures/catalogue';
import type { MeasureDefinition } from '@/measures/definition';

/** A kind of extract, what gives it, and whether it is loaded. */
export interface GuideKind {
  readonly id: string;
  readonly words: string;
  readonly description: string;
  readonly template: ExtractTemplate;
  /** Publications that give it, read as downloaded. */
  readonly publications: readonly string[];
  /** Names of loaded files with rows of it; none where it is not loaded. */
  readonly files: readonly string[];
}

/** What a measure is made from. */
export interface GuideMeasure {
  readonly id: string;
  readonly title: string;
  readonly definition: MeasureDefinition;
  /** Ids of the kinds of extract it needs, each with the loaded files that give it. */
  readonly needs: readonly { readonly kind: string; readonly files: readonly string[] }[];
}

/** What can be loaded, and what each measure needs of it. */
export interface ExtractGuide {
  readonly kinds: readonly GuideKind[];
  readonly measures: readonly GuideMeasure[];
  /** All templates in one zip. */
  readonly zip: Uint8Array;
}

/** Where list sizes are looked for besides an extract of them, by measure; `unit_fact` for every other. */
const LISTS_BESIDE: Readonly<Record<string, readonly string[]>> = { prevalence: ['qof_register', 'unit_fact'] };

/** The guide to what can be loaded, as things stand. */
export function extractGuide(engine: Engine, files: readonly LoadedFile[]): ExtractGuide {
  const nameOf = new Map(files.map(({ id, name }) => [id, name]));
  const holding = (view: string, column: string | null): readonly string[] =>
    engine.query(
      sql`select distinct file_id from ${quoteName(view)}
          where ${column === null ? sql`true` : sql`${quoteName(column)} is not null`} order by 1`,
      (row) => nameOf.get(Number(row['file_id'])) ?? '',
    );
  const kinds = CANONICAL_KINDS.map((kind): GuideKind => {
    // Any file that names a unit gives facts on it; only those with localities stand for a practices extract.
    const column = kind.table === 'unit_fact' ? 'locality' : null;
    return {
      id: kind.id,
      words: kind.words,
      description: kind.description,
      template: templateOf(kind),
      publications: PUBLISHED_SOURCES.filter(({ gives }) => gives.includes(kind.id)).map(({ words }) => words),
      files: holding(kind.table, column),
    };
  });
  const measures = CATALOGUE.map(({ definition }): GuideMeasure => ({
    id: definition.id,
    title: definition.title,
    definition,
    needs: definition.extracts.map((id) => {
      const own = kinds.find((kind) => kind.id === id)?.files ?? [];
      const beside = LISTS_BESIDE[definition.id] ?? ['unit_fact'];
      const isListed = id !== 'list-size' || own.length > 0;
      return { kind: id, files: isListed ? own : [...new Set(beside.flatMap((view) => holding(view, 'list_size')))] };
    }),
  }));
  return { kinds, measures, zip: templatesZip() };
}
