import { formatCount } from '@/domain/format';
import type { LocalityColours } from '@/domain/locality-colours';
import { colourFault, readColour } from '@/domain/mark-colour';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import type { QualityNote } from './load-report';
import { localityKey } from './unit-table';

interface Written {
  /** As the table of units writes it. */
  readonly locality: string;
  readonly colour: string;
}

/** The colours that the maps that stand give localities: of several for one the one that most of its rows have. */
export function mapColours(engine: Engine): LocalityColours {
  return new Map(
    written(engine)
      .toReversed()
      .flatMap(({ locality, colour }) => {
        const read = colourFault(colour) === null ? readColour(colour) : null;
        return read === null ? [] : [[locality, read] as const];
      }),
  );
}

/** What is not used of the colours in locality maps, and why. */
export function colourNotes(engine: Engine): readonly QualityNote[] {
  const all = written(engine);
  const unfit = all.filter(({ colour }) => colourFault(colour) !== null);
  const used = mapColours(engine);
  const others = all.filter(({ locality, colour }) => !unfit.some((each) => each.colour === colour) && used.get(locality) !== readColour(colour)); // prettier-ignore
  const several = [...new Set(others.map(({ locality }) => locality))];
  const note = (code: string, examples: readonly string[], text: string): readonly QualityNote[] =>
    examples.length === 0 ? [] : [{ code, text, count: examples.length, examples }];
  const localities = (count: number) => (count === 1 ? '1 locality' : `${formatCount(count)} localities`);
  return [
    ...note(
      'colour-unfit',
      unfit.map(({ locality, colour }) => `${locality}: ${colour}`),
      `${unfit.length === 1 ? '1 colour' : `${formatCount(unfit.length)} colours`} of the locality map ${unfit.length === 1 ? 'is' : 'are'} not used: a colour is written like #12436D and has a contrast of at least 3 to 1 with white. The localities themselves are.`,
    ),
    ...note(
      'colours-differ',
      several,
      `${localities(several.length)} of the locality map ${several.length === 1 ? 'has' : 'have'} several colours: the one that most of its rows give is used.`,
    ),
  ];
}

/** Every colour written for a locality of practices, the one with most rows first. */
function written(engine: Engine): readonly Written[] {
  return engine.query(
    sql`select u.locality, min(trim(m.colour)) as colour from locality_map m
        join (select ${localityKey('locality')} as key, any_value(locality) as locality from unit where locality is not null group by 1) u
          on u.key = ${localityKey('m.locality')}
        where trim(m.colour) <> '' group by u.locality, upper(trim(m.colour)) order by count(*) desc, u.locality, colour`,
    (row) => ({ locality: String(row['locality']), colour: String(row['colour']) }),
  );
}
