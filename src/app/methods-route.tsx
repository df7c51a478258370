import { MethodsPage } from '@/features/methods/methods-page';
import { methodsViewSchema } from '@/features/methods/methods-view';
import { LinkedPage } from './linked-page';

/** The Methods page with its view in the link. */
export function MethodsRoute() {
  return (
    <LinkedPage path="/methods" schema={methodsViewSchema}>
      {(page) => <MethodsPage {...page} />}
    </LinkedPage>
  );
}
