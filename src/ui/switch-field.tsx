import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off and takes effect at once. */
export function SwitchField({ label, isOn, onChange }: Props) {
  const id = useId();
  return (
    <div className="switch">
      <button
        id={id}
        type="button"
        role="switch"
        className="switch__control"
        aria-checked={isOn}
        aria-labelledby={`${id}-label`}
        onClick={() => onChange(!isOn)}
      />
      <label id={`${id}-label`} htmlFor={id} className="switch__label">
        {label}
      </label>
    </div>
  );
}
