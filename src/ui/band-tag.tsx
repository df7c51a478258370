import { BAND_FACES } from './band-faces';

interface Props {
  readonly band: keyof typeof BAND_FACES;
}

/** Where a unit lies against its control limits: a shape, a word and a shade that say the same. */
export function BandTag({ band }: Props) {
  const { shape, words } = BAND_FACES[band];
  return (
    <span className={`band-tag band-tag--${band}`}>
      {shape && <span aria-hidden="true">{shape} </span>}
      {words}
    </span>
  );
}
