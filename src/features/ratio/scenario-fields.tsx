import { APPLIES_TO, type ContractLine, readRatio } from '@/domain/contract-line';
import { startSentence } from '@/domain/sentence';
import { SelectField } from '@/ui/select-field';
import { TypedField } from './typed-field';
import type { ScenarioModel } from './use-scenario-model';
import { capWords, ratioWords, type UnitWords } from './view-model/scenario-words';
import type { Typed } from './view-model/typed-number';

interface Props {
  readonly model: ScenarioModel;
  readonly words: UnitWords;
  readonly line: ContractLine | null;
}

/** The ratio as it is typed, how the cap is applied, and whether activity above it is paid. */
export function ScenarioFields({ model, words, line }: Props) {
  const { live, tried, contract } = model;
  const isAsContract = contract !== null && tried.ratio === contract.terms.ratio;
  return (
    <div className="scenario-fields">
      <TypedField
        label="Ratio tried out"
        text={ratioWords(tried.ratio)}
        read={readTyped}
        onValue={(ratio) => ratio !== null && live.move({ ratio })}
        onDone={live.settle}
      />
      <SelectField
        label="Cap applied to"
        value={tried.appliesTo}
        options={APPLIES_TO.map((value) => ({ value, label: startSentence(capWords(value, words)) }))}
        onChange={(value) => live.change({ appliesTo: APPLIES_TO.find((one) => one === value) })}
      />
      <SelectField
        label="Activity above the ratio"
        value={tried.isPaid ? 'paid' : 'not-paid'}
        options={[
          { value: 'not-paid', label: `Not paid${line?.paidAboveCap === false ? ' (contract)' : ''}` },
          { value: 'paid', label: `Paid${line?.paidAboveCap === true ? ' (contract)' : ''}` },
        ]}
        onChange={(value) => live.change({ isPaid: value === 'paid' })}
      />
      {contract && !isAsContract && (
        <button
          type="button"
          className="button button--small"
          onClick={() => live.change({ ratio: contract.terms.ratio })}
        >
          To the contract’s {ratioWords(contract.terms.ratio)}
        </button>
      )}
    </div>
  );
}

function readTyped(text: string): Typed {
  const typed = readRatio(text);
  return 'fault' in typed ? typed : { value: typed.ratio };
}
