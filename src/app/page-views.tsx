import { useSyncExternalStore } from 'react';
import { MethodsPage } from '@/features/methods/methods-page';
import { methodsViewSchema } from '@/features/methods/methods-view';
import { OutliersPage } from '@/features/outliers/outliers-page';
import { outliersViewSchema } from '@/features/outliers/outliers-view';
import { PracticeNote } from '@/features/practices/practice-note';
import { practiceViewSchema } from '@/features/practices/practice-view';
import { PracticesPage } from '@/features/practices/practices-page';
import { PrescribingPage } from '@/features/prescribing/prescribing-page';
import { prescribingViewSchema } from '@/features/prescribing/prescribing-view';
import { RatioPage } from '@/features/ratio/ratio-page';
import { ratioViewSchema } from '@/features/ratio/ratio-view';
import { RelationshipsPage } from '@/features/relationships/relationships-page';
import { relationshipsViewSchema } from '@/features/relationships/relationships-view';
import { VariationPage } from '@/features/variation/variation-page';
import { variationViewSchema } from '@/features/variation/variation-view';
import { comparedHref } from './group-link';
import { LinkedPage } from './linked-page';
import { CELL_LINKS } from './measure-link';
import { practiceHref } from './practice-links';
import { useServices } from './services';

export function VariationRoute() {
  return (
    <LinkedPage path="/variation" schema={variationViewSchema}>
      {(page) => <VariationPage {...page} />}
    </LinkedPage>
  );
}

export function RatioRoute() {
  const { contractLines, scenarios } = useServices();
  const entered = useSyncExternalStore(contractLines.subscribe, contractLines.list);
  return (
    <LinkedPage path="/ratio" schema={ratioViewSchema}>
      {(page) => <RatioPage {...page} entered={entered} contractLines={contractLines} scenarios={scenarios} />}
    </LinkedPage>
  );
}

export function PrescribingRoute() {
  return (
    <LinkedPage path="/prescribing" schema={prescribingViewSchema}>
      {(page) => <PrescribingPage {...page} />}
    </LinkedPage>
  );
}

export function RelationshipsRoute() {
  return (
    <LinkedPage path="/relationships" schema={relationshipsViewSchema}>
      {(page) => <RelationshipsPage {...page} comparedHref={comparedHref} />}
    </LinkedPage>
  );
}

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

export function PracticesRoute() {
  const { engagement } = useServices();
  return (
    <LinkedPage path="/practices" schema={practiceViewSchema}>
      {(page) => (
        <PracticesPage {...page} engagement={engagement} hrefOf={practiceHref} measureHref={CELL_LINKS.measure} />
      )}
    </LinkedPage>
  );
}

export function MethodsRoute() {
  return (
    <LinkedPage path="/methods" schema={methodsViewSchema}>
      {(page) => <MethodsPage {...page} />}
    </LinkedPage>
  );
}
