import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floors, packages } from '../../scripts/floors.mjs';

const ROOT = process.cwd();
const rooms: Readonly<Record<string, readonly string[]>> = floors;
const owners: Readonly<Record<string, readonly string[]>> = packages;

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

interface Source {
  readonly path: string;
  readonly room: string;
  readonly feature: string | null;
  readonly text: string;
  readonly imports: readonly string[];
}

const all: readonly Source[] = filesUnder('src')
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const [, room = '', feature = ''] = path.split('/');
    const text = readFileSync(path, 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    return { path, room, feature: room === 'features' ? feature : null, text, imports };
  });
const sources = all.filter(({ path }) => !/\.test\.tsx?$/.test(path));

/** Faults as `file: what`, so that a failing test says where. */
const faults = (find: (source: Source) => readonly string[]): string[] =>
  sources.flatMap((source) => find(source).map((fault) => `${source.path}: ${fault}`));

describe('the floors of src', () => {
  it('have a row in the table for every room on disk', () => {
    expect(
      readdirSync('src')
        .filter((name) => name !== 'vite-env.d.ts')
        .sort(),
    ).toEqual(Object.keys(rooms).sort());
  });

  it('are a table without a cycle', () => {
    const order = Object.keys(rooms);
    for (const [room, open] of Object.entries(rooms)) {
      for (const other of open)
        expect(order.indexOf(other), `${room} imports ${other}`).toBeLessThan(order.indexOf(room));
    }
  });

  it('are never climbed by an import, a type import or a relative path', () => {
    const climbs = faults(({ room, imports }) =>
      imports.filter((name) => {
        if (name.startsWith('../')) return true;
        const target = /^@\/([^/]+)\//.exec(name)?.[1];
        return target !== undefined && target !== room && !rooms[room]?.includes(target);
      }),
    );
    expect(climbs).toEqual([]);
  });

  it('keep each owned package to its rooms', () => {
    const strays = faults(({ room, imports }) =>
      imports.filter((name) =>
        Object.entries(owners).some(
          ([owned, allowed]) => (name === owned || name.startsWith(`${owned}/`)) && !allowed.includes(room),
        ),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('keep features from each other', () => {
    const strays = faults(
      ({ feature, imports }) =>
      feature === null ? [] : imports.filter((name) => /^@\/features\//.test(name) && !name.startsWith(`@/features/${feature}/`)), // prettier-ignore
    );
    expect(strays).toEqual([]);
  });

  it('hold no cycle of files', () => {
    const paths = new Set(sources.map(({ path }) => path));
    const resolve = (from: string, name: string): string | undefined => {
      const base = name.startsWith('@/') ? join('src', name.slice(2)) : relative(ROOT, join(ROOT, from, '..', name));
      return [`${base}.ts`, `${base}.tsx`, base].find((path) => paths.has(path));
    };
    // A type import is erased: only what is left at run time can make a knot.
    const edges = new Map(
      sources.map(({ path, text }) => [
        path,
        [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm)]
          .map((match) => resolve(path, match[1] ?? ''))
          .filter((target) => target !== undefined),
      ]),
    );
    const knots: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'open') knots.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (state.has(path)) return;
      state.set(path, 'open');
      edges.get(path)?.forEach((next) => visit(next, [...trail, path]));
      state.set(path, 'done');
    };
    edges.forEach((_, path) => visit(path, []));
    expect(knots).toEqual([]);
  });
});

describe('habits of src', () => {
  it('print numbers in domain/format.ts only', () => {
    const strays = faults(
      ({ path, text }) =>
      path === 'src/domain/format.ts' ? [] : [...text.matchAll(/\.(toFixed|toLocaleString)\(|new Intl\.(?:Number|DateTime)/g)].map((match) => match[0]), // prettier-ignore
    );
    expect(strays).toEqual([]);
  });

  it('keep out any, silenced checks and rooms for everything', () => {
    const strays = faults(({ path, text }) => [
      ...[
        ...text
          .replace(/\/\*[^]*?\*\/|\/\/.*/g, '')
          .matchAll(/:\s*any\b|\bas any\b|<any>|@ts-ignore|@ts-expect-error|eslint-disable/g),
      ].map((match) => match[0]),
      ...(/\/(utils|helpers|common|lib|hooks|types)\//.test(path) ? ['a folder without a subject'] : []),
    ]);
    expect(strays).toEqual([]);
  });

  it('name files in kebab-case', () => {
    const names = all.map(({ path }) => path).filter((path) => !/^src(\/[a-z0-9-]+)+(\.test|\.d)?\.tsx?$/.test(path));
    expect(names).toEqual([]);
  });

  it('bind values: no statement is put together from text outside engine', () => {
    const strays = faults(
      ({ path, text }) =>
      path.startsWith('src/engine/') ? [] : [...text.matchAll(/\.(?:run|query|columns)\(\s*[`'"{]/g)].map((match) => match[0]), // prettier-ignore
    );
    expect(strays).toEqual([]);
  });

  it('put every test file into one test project or under Playwright', () => {
    const tests = [...filesUnder('src'), ...filesUnder('scripts'), ...filesUnder('tests')].filter((path) => /\.(test|spec)\.tsx?$/.test(path)); // prettier-ignore
    const homes = [
      /^src\/(domain|stats|charts|exports|signals|ui|figures|packs|workspaces|features|app)\/.*\.test\.ts$/,
      /^tests\/(floors|oracles|visual)\/.*\.test\.ts$/,
      /^src\/(engine|extracts|measures|analysis)\/.*\.test\.ts$/,
      /^scripts\/.*\.test\.ts$/,
      /^tests\/sql\/.*\.test\.ts$/,
      /^src\/(ui|figures|features|app)\/.*\.test\.tsx$/,
      /^tests\/(e2e|faults|network|servers)\/.*\.spec\.ts$/,
    ];
    expect(tests.filter((path) => homes.filter((home) => home.test(path)).length !== 1)).toEqual([]);
  });
});
