import { Combobox } from '@/ui/combobox';
import { SelectField, type SelectOption } from '@/ui/select-field';
import { SwitchField } from '@/ui/switch-field';
import type { ViewChange } from './change-view';
import type { ResolvedView } from './resolve-view';

interface Props {
  readonly resolved: ResolvedView;
  readonly change: (part: ViewChange) => void;
}

const ALL = '';

function withAll(
  label: string,
  options: readonly { readonly code: string; readonly name: string }[],
): readonly SelectOption[] {
  // prettier-ignore
  return [{ value: ALL, label }, ...options.map(({ code, name }) => ({ value: code, label: name }))];
}

/**
 * The choices of referrals and outpatient attendances: specialty, provider, what is divided by. Where the units are
 * providers, choosing one would leave nothing to compare it with.
 */
export function ActivityFilters({ resolved: { availability, unitKind, request }, change }: Props) {
  const { definition, specialties, providers, registers, bnf } = availability;
  const offers = (choice: (typeof definition.choices)[number]) => definition.choices.includes(choice);
  return (
    <>
      {offers('specialty') && specialties.length > 0 && (
        <SelectField
          label="Specialty"
          options={withAll('All specialties', specialties)}
          value={request.specialty ?? ALL}
          onChange={(code) => change({ specialty: code === ALL ? undefined : code })}
        />
      )}
      {offers('provider') && providers.length > 0 && (unitKind !== 'provider' || request.provider !== undefined) && (
        <SelectField
          label="Provider"
          options={withAll('All providers', providers)}
          value={request.provider ?? ALL}
          onChange={(code) => change({ provider: code === ALL ? undefined : code })}
        />
      )}
      {offers('bnf') && (
        <Combobox
          label="Prescribing"
          options={[{ value: ALL, label: 'All prescribing' }, ...bnf.map(({ code, name }) => ({ value: code, label: name, hint: code }))]} // prettier-ignore
          value={request.bnf ?? ALL}
          onChange={(code) => change({ bnf: code === null || code === ALL ? undefined : code })}
        />
      )}
      {offers('per') && (
        <SelectField
          label="Divided by"
          options={[
            { value: ALL, label: 'Patients' },
            { value: '1000-patients', label: 'Thousands of patients' },
            { value: 'weighted-patient', label: 'Patients weighted by age and sex' },
          ]}
          value={request.per ?? ALL}
          onChange={(per) => change({ per: per === '1000-patients' || per === 'weighted-patient' ? per : undefined })}
        />
      )}
      {offers('per-register') && registers.length > 0 && (
        <SelectField
          label="Divided by"
          options={withAll(
            'List size',
            registers.map(({ code, name }) => ({ code, name: `${name} register` })),
          )}
          value={request.register ?? ALL}
          onChange={(code) => change({ register: code === ALL ? undefined : code })}
        />
      )}
    </>
  );
}

/** What is counted of referrals and outpatient attendances. */
export function CountedSwitches({ resolved: { availability, request }, change }: Props) {
  const { choices } = availability.definition;
  return (
    <>
      {choices.includes('all-sources') && (
        <SwitchField
          label="Referrals from all sources"
          isOn={request.allSources === true}
          onChange={(allSources) => change({ allSources })}
        />
      )}
      {choices.includes('with-dna') && (
        <SwitchField
          label="Count attendances not attended"
          isOn={request.withDna === true}
          onChange={(withDna) => change({ withDna })}
        />
      )}
    </>
  );
}
