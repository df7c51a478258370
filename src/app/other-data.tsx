import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Search } from '@/domain/search-text';
import { fingerprintQuery } from '@/figures/queries';
import { useServices } from './services';
import { useDescription } from './use-description';

/** A view without what its link says of the data it was made from. */
export function withoutData(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([key]) => key !== 'data' && key !== 'said'));
}

/** Says so where the link that is open was made from other data than those that are loaded. */
export function OtherData() {
  const { analysis } = useServices();
  const search: Search = useSearch({ strict: false });
  const { data: linked, said } = search;
  const { data: loaded } = useDescription();
  const version = loaded?.dataVersion ?? null;
  const { data: now } = useQuery({
    ...fingerprintQuery(analysis, version ?? 0),
    enabled: typeof linked === 'string' && version !== null,
  });
  if (typeof linked !== 'string' || now === undefined || now === linked) return null;
  return (
    <p className="shell-note" role="status">
      This link was made from other data (<strong>{linked}</strong>) than those that are loaded (<strong>{now}</strong>
      ): figures may differ.
      {typeof said === 'string' && ` It said then: “${said}”. What the data that are loaded say stands below.`}
    </p>
  );
}
