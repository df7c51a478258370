import { RelationshipsPage } from '@/features/relationships/relationships-page';
import { relationshipsViewSchema } from '@/features/relationships/relationships-view';
import { comparedHref } from './group-link';
import { LinkedPage } from './linked-page';

/** The Relationships page; a group that is named there is compared on the Variation page. */
export function RelationshipsRoute() {
  return (
    <LinkedPage path="/relationships" schema={relationshipsViewSchema}>
      {(page) => <RelationshipsPage {...page} comparedHref={comparedHref} />}
    </LinkedPage>
  );
}
