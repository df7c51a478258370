import { PrescribingPage } from '@/features/prescribing/prescribing-page';
import { prescribingViewSchema } from '@/features/prescribing/prescribing-view';
import { LinkedPage } from './linked-page';

/** The Prescribing page with its view in the link. */
export function PrescribingRoute() {
  return (
    <LinkedPage path="/prescribing" schema={prescribingViewSchema}>
      {(page) => <PrescribingPage {...page} />}
    </LinkedPage>
  );
}
