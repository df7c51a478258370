import { VariationPage } from '@/features/variation/variation-page';
import { variationViewSchema } from '@/features/variation/variation-view';
import { LinkedPage } from './linked-page';

/** The Variation page with its view in the link. */
export function VariationRoute() {
  return (
    <LinkedPage path="/variation" schema={variationViewSchema}>
      {(page) => <VariationPage {...page} />}
    </LinkedPage>
  );
}
