import type { ExtractGuide } from '@/analysis/analysis';
import { ScrollRegion } from '@/ui/scroll-region';
import { filesWords, isReady } from './needs-words';
import { TemplateButton } from './template-button';

interface Props {
  readonly guide: ExtractGuide;
  readonly onFault: (sentence: string) => void;
}

type Need = ExtractGuide['measures'][number]['needs'][number];

/** Each measure with the extracts it is made from: which are loaded, and where those that are missing come from. */
export function NeedsTable({ guide, onFault }: Props) {
  const kindOf = ({ kind }: Need) => guide.kinds.find(({ id }) => id === kind);
  return (
    <ScrollRegion label="What each measure needs">
      <table className="table needs">
        <caption className="visually-hidden">What each measure needs</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Extracts it is made from</th>
            <th scope="col">Where the missing come from</th>
          </tr>
        </thead>
        <tbody>
          {guide.measures.map((measure) => {
            const missing = measure.needs.filter(({ files }) => files.length === 0);
            return (
              <tr key={measure.id}>
                <th scope="row">{measure.title}</th>
                <td>
                  <ul className="needs__list">
                    {measure.needs.map((need) => (
                      <li key={need.kind}>
                        <NeedState words={kindOf(need)?.words ?? need.kind} files={need.files} />
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  {isReady(measure) && <span className="table__muted">Nothing is missing.</span>}
                  {missing.map(kindOf).map((kind) => kind && <Source key={kind.id} kind={kind} onFault={onFault} />)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function NeedState({ words, files }: { readonly words: string; readonly files: readonly string[] }) {
  const isLoaded = files.length > 0;
  return (
    <>
      <span className="needs__mark" aria-hidden="true">
        {isLoaded ? '✓' : '○'}
      </span>
      <span>
        <strong>{words}</strong>: {isLoaded ? 'loaded' : 'missing'}
        {isLoaded && <span className="table__muted">, {filesWords(files)}</span>}
      </span>
    </>
  );
}

interface SourceProps {
  readonly kind: ExtractGuide['kinds'][number];
  readonly onFault: (sentence: string) => void;
}

function Source({ kind, onFault }: SourceProps) {
  const { publications } = kind;
  return (
    <div className="needs__source">
      {publications.length > 0 && (
        <>
          <p>Load {publications.length === 1 ? 'this, as downloaded' : 'one of these, as downloaded'}:</p>
          <ul>
            {publications.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {publications.length > 0 ? 'Or fill in your own: ' : 'No publication gives it. Fill in your own: '}
        <TemplateButton kind={kind} onFault={onFault} />
      </p>
    </div>
  );
}
