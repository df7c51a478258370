import type { ExtractGuide } from '@/analysis/analysis';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { TemplateButton } from './template-button';

interface Props {
  readonly guide: ExtractGuide;
  readonly onFault: (sentence: string) => void;
}

type Kind = ExtractGuide['kinds'][number];

const names = ({ template }: Kind, isRequired: boolean) =>
  template.columns.filter((column) => column.isRequired === isRequired).map(({ name }) => name);

/** Every kind of extract with its columns and its template. */
export function TemplateTable({ guide, onFault }: Props) {
  const columns: readonly DataColumn<Kind>[] = [
    {
      id: 'extract',
      header: 'Extract',
      value: ({ words }) => words,
      cell: ({ words, description }) => (
        <>
          <strong>{words}</strong>
          <span className="needs__about">{description}</span>
        </>
      ),
    },
    { id: 'required', header: 'Columns it needs', value: (kind) => names(kind, true).join(', ') },
    { id: 'optional', header: 'Optional columns', value: (kind) => names(kind, false).join(', ') },
    {
      id: 'template',
      header: 'Template',
      value: ({ template }) => template.fileName,
      cell: (kind) => <TemplateButton kind={kind} onFault={onFault} />,
    },
  ];
  return (
    <DataTable
      caption="Kinds of extract and their templates"
      isCaptionHidden
      columns={columns}
      rows={guide.kinds}
      rowId={({ id }) => id}
      searchLabel="Search extracts and columns"
      emptyText="None"
      maxHeight={560}
    />
  );
}
