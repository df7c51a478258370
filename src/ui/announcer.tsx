interface Props {
  /** What is said whenever it changes; the first text is not. */
  readonly text: string;
}

/** Says a change to those who do not see it. */
export function Announcer({ text }: Props) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
