import type { ExtractGuide } from '@/analysis/analysis';
import { saveTemplate } from './save-template';

interface Props {
  readonly kind: ExtractGuide['kinds'][number];
  readonly onFault: (sentence: string) => void;
}

/** Downloads the template of one kind of extract. */
export function TemplateButton({ kind, onFault }: Props) {
  return (
    <button
      type="button"
      className="button button--small"
      aria-label={`Template of ${kind.words} (CSV)`}
      onClick={() => {
        saveTemplate(kind.template).catch((cause: unknown) => onFault(String(cause)));
      }}
    >
      Template (CSV)
    </button>
  );
}
