interface Props {
  /** Signed. */
  readonly value: number;
  /** The ends of the scale, which holds 0. */
  readonly scale: { readonly lowest: number; readonly highest: number };
  /** Of its locality; null for the total. */
  readonly colour: string | null;
}

const [WIDTH, HEIGHT] = [120, 12];

/** A signed bar from 0. The number stands beside it, so it is hidden from assistive technology. */
export function ContributionBar({ value, scale: { lowest, highest }, colour }: Props) {
  const span = highest - lowest || 1;
  const at = (of: number) => ((of - lowest) / span) * (WIDTH - 2) + 1;
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  return (
    <svg className="ratio-bar" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x={from} width={to - from} y="1" height={HEIGHT - 2} fill={colour ?? 'currentcolor'} />
      <line x1={at(0)} x2={at(0)} y1="0" y2={HEIGHT} stroke="currentcolor" />
    </svg>
  );
}
