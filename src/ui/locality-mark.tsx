/** How a group's points look in the charts: the same colour and shape stand beside its name everywhere. */
export interface Mark {
  readonly colour: string;
  /** Corners of the shape around 0, 0 at unit radius; null for a circle. */
  readonly corners: readonly { readonly x: number; readonly y: number }[] | null;
}

interface Props {
  readonly mark: Mark;
}

/** The small shape beside a locality's name. The name says the same, so it is hidden from assistive technology. */
export function LocalityMark({ mark }: Props) {
  return (
    <svg className="locality-mark" viewBox="-1.3 -1.3 2.6 2.6" width="12" height="12" aria-hidden="true">
      {mark.corners ? (
        <polygon points={mark.corners.map(({ x, y }) => `${x},${y}`).join(' ')} fill={mark.colour} />
      ) : (
        <circle r="1" fill={mark.colour} />
      )}
    </svg>
  );
}
