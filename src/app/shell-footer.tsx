import { APP_VERSION } from '@/domain/app-version';
import { formatCount } from '@/domain/format';
import { useAppFiles, useShelf } from './services';
import { useDescription } from './use-description';

/** Foot of every page: where the data are, which version of the app shows which of them, and whether it needs a network. */
export function ShellFooter() {
  const { areKept } = useAppFiles();
  return (
    <footer className="shell-footer">
      <p>Extracts are read in this browser and never leave it.</p>
      <p>
        Version {APP_VERSION}
        {buildWords()} · <ShownData />
        {areKept && ' · Works without a network'}
      </p>
    </footer>
  );
}

function ShownData() {
  const { workspace } = useShelf();
  const { data } = useDescription();
  if (!data) return 'No data yet';
  const { isSample, files } = data.description;
  if (isSample) return 'Data: the synthetic sample';
  const of = workspace ? ` of the workspace ‘${workspace.name}’` : '';
  return `Data: ${formatCount(files.length)} ${files.length === 1 ? 'file' : 'files'}${of}`;
}

/** The build as the page names it; nothing on the development server, where it has no name. */
function buildWords(): string {
  const name = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  return name === undefined ? '' : `, build ${name}`;
}
