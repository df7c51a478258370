import { useState } from 'react';
import { formatCount } from '@/domain/format';
import type { ContractBase } from './view-model/contract-figures';
import { unitsBetween } from './view-model/scenario-figures';
import { ratioWords } from './view-model/scenario-words';

interface Props {
  readonly base: ContractBase;
  /** What the units are called, many of them. */
  readonly kind: string;
  readonly ratio: number;
  readonly contract: number;
}

const MOST = 12;

/** Which units lie between the contract’s ratio and the one tried out; worked out only while it is open. */
export function Affected({ base, kind, ratio, contract }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (ratio === contract) return null;
  const isRise = ratio > contract;
  const units = isOpen ? unitsBetween(base, Math.min(ratio, contract), Math.max(ratio, contract)) : [];
  return (
    <details className="scenario-note" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{isRise ? `Which ${kind} come within the ratio` : `Which ${kind} come to be above the ratio`}</summary>
      {isOpen && (
        <p>
          {units.length === 0
            ? 'None.'
            : units
                .slice(0, MOST)
                .map(({ name, firsts, followUps }) => `${name} (${ratioWords(firsts > 0 ? followUps / firsts : null)})`)
                .join('; ')}
          {units.length > MOST && `; and ${formatCount(units.length - MOST)} more`}
        </p>
      )}
    </details>
  );
}
