import { type Engagement, type VisitStatus, visitStatus } from '@/domain/engagement';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';

/** A unit as the programme of visits lists it. */
export interface ProgrammeUnit {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
  readonly listSize: number | null;
  readonly closed: string | null;
  /** How many signals it has; null while they are worked out, or where nothing of it is compared. */
  readonly signals: number | null;
  readonly engagement: Engagement;
}

/** The same with its place in the programme. */
export interface ProgrammeRow extends ProgrammeUnit {
  readonly status: VisitStatus;
  /** Where it comes among those still to be visited, from 1; null where it is visited, planned or closed. */
  readonly order: number | null;
}

/** How far the visits of one locality have come. */
export interface LocalityCoverage {
  readonly locality: string;
  readonly practices: number;
  readonly done: number;
  readonly planned: number;
  readonly none: number;
  /** Share visited or planned. */
  readonly share: number;
}

/** Visits by locality; a practice that closed is no longer visited and not counted. */
export function coverageOf(units: readonly ProgrammeUnit[]): readonly LocalityCoverage[] {
  const open = units.filter(({ closed }) => closed === null);
  return sortLocalities(open.map(localityOf)).map((locality) => {
    const statuses = open
      .filter((unit) => localityOf(unit) === locality)
      .map(({ engagement }) => visitStatus(engagement));
    const count = (status: VisitStatus) => statuses.filter((one) => one === status).length;
    const [done, planned, none] = [count('done'), count('planned'), count('none')];
    return { locality, practices: statuses.length, done, planned, none, share: (done + planned) / statuses.length };
  });
}

/**
 * Every unit with its place in the programme. Those still to be visited stand in the order of their signals, most first; of as many, those of
 * the locality with the smallest share visited or planned, then by name. Nobody is left out.
 */
export function programmeOf(units: readonly ProgrammeUnit[]): readonly ProgrammeRow[] {
  const shares = new Map(coverageOf(units).map(({ locality, share }) => [locality, share]));
  const shareOf = (unit: ProgrammeUnit) => shares.get(localityOf(unit)) ?? 0;
  const waiting = units
    .filter(({ closed, engagement }) => closed === null && visitStatus(engagement) === 'none')
    .sort(
      (a, b) =>
        (b.signals ?? 0) - (a.signals ?? 0) || shareOf(a) - shareOf(b) || a.name.localeCompare(b.name, 'en-GB') || (a.code < b.code ? -1 : 1),
    ); // prettier-ignore
  const orders = new Map(waiting.map(({ code }, index) => [code, index + 1]));
  return units.map((unit) => ({
    ...unit,
    status: visitStatus(unit.engagement),
    order: orders.get(unit.code) ?? null,
  }));
}

export function localityOf({ locality }: Pick<ProgrammeUnit, 'locality'>): string {
  return locality ?? NO_LOCALITY;
}

/** Words for how far a visit has come. */
export const STATUS_WORDS: Readonly<Record<VisitStatus, string>> = {
  done: 'visited',
  planned: 'planned',
  none: 'no visit yet',
};
