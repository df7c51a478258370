interface Props {
  readonly band: 'above-998' | 'above-95' | 'within' | 'below-95' | 'below-998' | 'not-compared';
}

const FACES = {
  'above-998': { shape: '▲', words: 'above 99.8%' },
  'above-95': { shape: '△', words: 'above 95%' },
  within: { shape: '', words: 'within' },
  'below-95': { shape: '▽', words: 'below 95%' },
  'below-998': { shape: '▼', words: 'below 99.8%' },
  'not-compared': { shape: '', words: 'not compared' },
} as const;

/** Where a unit lies against its control limits: a shape, a word and a shade that say the same. */
export function BandTag({ band }: Props) {
  const { shape, words } = FACES[band];
  return (
    <span className={`band-tag band-tag--${band}`}>
      {shape && <span aria-hidden="true">{shape} </span>}
      {words}
    </span>
  );
}
