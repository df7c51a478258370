import { practiceViewSchema } from '@/features/practices/practice-view';
import { PracticesPage } from '@/features/practices/practices-page';
import { LinkedPage } from './linked-page';
import { CELL_LINKS } from './measure-link';
import { practiceHref } from './practice-links';
import { useServices } from './services';

/** The Practices page with the visits and notes of the open workspace. */
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
