import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Analysis, MappingCheck, UnrecognisedTable } from '@/analysis/analysis';
import type { ColumnMapping } from '@/domain/column-mapping';

/** So long after the last change the first rows are read again: ms. */
const SETTLED = 250;

/** What a mapping that is being made would make of the first rows; of an earlier state of it while it is changed. */
export function useMappingCheck(
  analysis: Pick<Analysis, 'checkMapping'>,
  table: UnrecognisedTable,
  mapping: ColumnMapping,
): { readonly check: MappingCheck | null; readonly isCurrent: boolean; readonly error: string | null } {
  // The name changes nothing of what is read.
  const asked = JSON.stringify({ ...mapping, name: '' });
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), SETTLED);
    return () => clearTimeout(timer);
  }, [asked]);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['check-mapping', table, settled],
    queryFn: () => analysis.checkMapping(table, { ...mapping, name: mapping.name.trim() || 'new' }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  return {
    check: data ?? null,
    isCurrent: settled === asked && data !== undefined && !isPlaceholderData,
    error: error === null ? null : error.message,
  };
}
