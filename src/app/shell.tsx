import { Outlet, useNavigate } from '@tanstack/react-router';
import { DropAnywhere } from '@/ui/drop-anywhere';
import { CoreNote } from './core-note';
import { OtherData } from './other-data';
import { FirstViewNote } from './first-view/first-view-note';
import { KeepingNote } from './keeping-note';
import { SampleBanner } from './sample-banner';
import { useServices } from './services';
import { ShellFooter } from './shell-footer';
import { ShellHeader } from './shell-header';
import { UpdateNote } from './update-note';
import { useDescription } from './use-description';
import { usePageArrival } from './use-page-arrival';

/** What stands around every page. */
export function Shell() {
  const { session, shelf } = useServices();
  const { data } = useDescription();
  const isSample = data ? data.description.isSample : shelf.items().length === 0;
  const navigate = useNavigate();
  usePageArrival();
  const takeFiles = (files: readonly File[]) => {
    void navigate({ to: '/data', search: {} });
    void session.load(files);
  };
  return (
    <>
      <SkipLink />
      <ShellHeader />
      {isSample && <SampleBanner isPending={!data} />}
      <CoreNote />
      <KeepingNote />
      <UpdateNote />
      <main className="shell-main" id="main" tabIndex={-1}>
        <OtherData />
        <Outlet />
      </main>
      <ShellFooter />
      <FirstViewNote />
      <DropAnywhere text="Drop the files to load them" onFiles={takeFiles} />
    </>
  );
}

/** A link to `#main` would be taken for a page: the hash holds the address. */
function SkipLink() {
  return (
    <a
      className="nhsuk-skip-link"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      Skip to main content
    </a>
  );
}
