import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { OverviewPage, type StandoutsAbout } from '@/features/overview/overview-page';
import { overviewViewSchema } from '@/features/overview/overview-view';
import { VisitsStandout } from '@/features/practices/visits-standout';
import { BudgetStandout } from '@/features/prescribing/budget-standout';
import { RatioStandout } from '@/features/ratio/ratio-standout';
import { MeasureStandout } from '@/features/variation/measure-standout';
import { LinkedPage, type LinkedPageProps } from './linked-page';
import { measureView } from './measure-link';
import { OVERVIEW_LINKS, viewHref } from './overview-links';
import { useServices } from './services';

/** The Overview with what the pages behind it find, each in its own words. */
export function OverviewRoute() {
  const { contractLines, engagement } = useServices();
  const lines = useSyncExternalStore(contractLines.subscribe, contractLines.list);
  const records = useSyncExternalStore(engagement.subscribe, engagement.list);
  const [now] = useState(() => Date.now());
  const standouts = (page: LinkedPageProps<unknown>, about: StandoutsAbout): ReactNode => {
    const { period, pathway, unitKind, most } = about;
    const { analysis, description, dataVersion } = page;
    const core = { analysis, description, dataVersion };
    return (
      <>
        <RatioStandout
          {...core}
          entered={lines}
          view={{ period, ...(pathway ? { specialty: pathway.specialty, pathway: pathway.id } : {}) }}
          hrefOf={viewHref('/ratio')}
        />
        <BudgetStandout {...core} view={{ year: period }} hrefOf={viewHref('/prescribing')} />
        {most && <MeasureStandout {...core} view={measureView(most)} hrefOf={viewHref('/variation')} />}
        <VisitsStandout
          {...core}
          unitKind={unitKind}
          entered={records}
          view={{ period }}
          hrefOf={viewHref('/practices')}
        />
      </>
    );
  };
  return (
    <LinkedPage path="/overview" schema={overviewViewSchema}>
      {(page) => (
        <OverviewPage {...page} links={OVERVIEW_LINKS} standouts={(about) => standouts(page, about)} now={now} />
      )}
    </LinkedPage>
  );
}
