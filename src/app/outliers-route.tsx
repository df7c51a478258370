import { OutliersPage } from '@/features/outliers/outliers-page';
import { outliersViewSchema } from '@/features/outliers/outliers-view';
import { PracticeNote } from '@/features/practices/practice-note';
import { LinkedPage } from './linked-page';
import { CELL_LINKS } from './measure-link';
import { useServices } from './services';

/** The Outliers page; beside a practice stands the note that the Practices page keeps of it. */
export function OutliersRoute() {
  const { engagement } = useServices();
  return (
    <LinkedPage path="/outliers" schema={outliersViewSchema}>
      {(page) => (
        <OutliersPage
          {...page}
          links={CELL_LINKS}
          noteOn={({ code, name }, unitKind) =>
            unitKind === 'practice' && (
              <PracticeNote key={code} {...page} unitKind={unitKind} code={code} name={name} records={engagement} />
            )
          }
        />
      )}
    </LinkedPage>
  );
}
