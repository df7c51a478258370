import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { Panel } from '@/ui/panel';
import { PackStatus } from './pack-status';
import { type PackMaterial, usePacks } from './use-packs';

interface Props extends PackMaterial {
  /** Codes of the practices shown. */
  readonly shown: readonly string[];
  /** Every year is worked out: packs of fewer would differ from the page. */
  readonly isWhole: boolean;
}

/** A pack to print for every practice, or for those shown, in one zip. */
export function PacksPanel(props: Props) {
  const { shown, isWhole, roster, resolved, smallNumbers } = props;
  const packs = usePacks(props);
  const all = roster.units.map(({ code }) => code);
  const words = (count: number) => `${formatCount(count)} ${unitWord(resolved.unitKind, count)}`;
  const isMaking = packs.making !== null;
  return (
    <Panel
      title="Visit packs"
      subtitle="For each a page to print: all its measures, signals, questions, visits and sources, in one zip."
      width="narrow"
      footer={
        <p>
          {smallNumbers < 2
            ? 'Small counts are not masked: the threshold is set on the Data page.'
            : `Counts from 1 to ${formatCount(smallNumbers - 1)} are masked. The threshold is set on the Data page.`}
        </p>
      }
    >
      <div className="practice-packs">
        <button
          type="button"
          className="button button--primary"
          disabled={!isWhole}
          aria-disabled={isMaking}
          onClick={() => packs.make(all, 'zip')}
        >
          Packs for all {words(all.length)}
        </button>
        {shown.length > 0 && shown.length < all.length && (
          <button
            type="button"
            className="button"
            disabled={!isWhole}
            aria-disabled={isMaking}
            onClick={() => packs.make(shown, 'zip')}
          >
            Packs for the {words(shown.length)} shown
          </button>
        )}
      </div>
      {!isWhole && <p className="practice-plain">Packs can be made once every measure is worked out.</p>}
      <PackStatus packs={packs} />
    </Panel>
  );
}
