import { DEFAULT_PATHWAYS, type Pathway } from '@/domain/pathway';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { textOrNull } from './row-values';

/**
 * Every pathway loaded, by name, specialty and register; those that are usual where none is. A row without a group of
 * indicators has that of its register. Where one name has several specialties or registers each is a pathway of its own.
 */
export function pathways(engine: Engine): readonly Pathway[] {
  const loaded = engine.query(
    sql`select * from pathway
        where pathway is not null and specialty_code is not null and register_code is not null
        order by lower(pathway), specialty_code, register_code`,
    (row) => {
      const [name, specialty, register] = [String(row['pathway']), String(row['specialty_code']), String(row['register_code'])]; // prettier-ignore
      return { name, specialty, register, indicatorGroup: textOrNull(row['indicator_group']) ?? register };
    },
  );
  if (loaded.length === 0) return DEFAULT_PATHWAYS;
  const slugs = loaded.map(({ name }) => slugOf(name));
  return loaded.map((one, i): Pathway => {
    const slug = slugs[i] ?? '';
    const isAlone = slug !== '' && slugs.indexOf(slug) === slugs.lastIndexOf(slug);
    return { id: isAlone ? slug : slugOf([one.name, one.specialty, one.register].join(' ')), ...one };
  });
}

/** `heart-failure` of `Heart failure`. */
function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // prettier-ignore
}
