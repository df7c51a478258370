import type { PackFinding } from '@/packs/pack-check';
import { Panel } from '@/ui/panel';

interface Props {
  readonly findings: readonly PackFinding[];
  readonly smallNumbers: number;
  /** True while figures are being made. */
  readonly isMaking: boolean;
}

const LEVELS = [
  { level: 'stop', title: 'To put right' },
  { level: 'look', title: 'To look at' },
  { level: 'note', title: 'For the record' },
] as const;

/** What should be known of the pack before it leaves. */
export function CheckPanel({ findings, smallNumbers, isMaking }: Props) {
  return (
    <Panel
      title="Before it leaves"
      width="narrow"
      footer={
        <p>
          {smallNumbers > 1
            ? `Counts from 1 to ${smallNumbers - 1} are masked in everything that is taken. `
            : 'Small numbers are not masked. '}
          <a href="#/data">Set the threshold</a>
        </p>
      }
    >
      {isMaking && <p role="status">Looking the figures through…</p>}
      {!isMaking && findings.length === 0 && <p role="status">Nothing to put right.</p>}
      {LEVELS.map(({ level, title }) => {
        const found = findings.filter((finding) => finding.level === level);
        return (
          found.length > 0 && (
            <section key={level} className={`pack-findings pack-findings--${level}`}>
              <h3>{title}</h3>
              <ul>
                {found.map(({ item, text }) => (
                  <li key={`${item ?? ''} ${text}`}>{text}</li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Panel>
  );
}
