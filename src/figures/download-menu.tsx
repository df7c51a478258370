import { useState } from 'react';
import { MenuButton } from '@/ui/menu-button';
import { ProgressNote } from '@/ui/progress-note';
import { saveChart, type SavableChart, type SaveFormat } from './save-chart';

interface Props {
  readonly title: string;
  readonly chart: SavableChart;
  /** Counts from 1 to one less than this are masked in the file. */
  readonly smallNumbers: number;
}

const FORMATS: readonly { readonly format: SaveFormat; readonly label: string }[] = [
  { format: 'png', label: 'PNG picture' },
  { format: 'svg', label: 'SVG picture' },
  { format: 'csv', label: 'CSV table' },
];

/** Saves a chart as a picture or a table. What went wrong is said where it was asked for. */
export function DownloadMenu({ title, chart, smallNumbers }: Props) {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (format: SaveFormat, label: string) => {
    setFailure(null);
    setBusy(`Making the ${label}`);
    try {
      await saveChart(chart, format, smallNumbers);
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : 'The file could not be made.');
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <MenuButton
        label="Download"
        description={`Download: ${title}`}
        isDisabled={busy !== null}
        items={FORMATS.map(({ format, label }) => ({ label, onSelect: () => void save(format, label) }))}
      />
      <ProgressNote text={busy} />
      {failure !== null && (
        <p className="figure-failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
