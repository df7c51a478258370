/** Sections of the methods that figures lead to, by the address of their heading. */
export const LINKED_SECTIONS = [
  'signals',
  'follow-up-ratio',
  'prescribing-budgets',
  'relationships',
  'list-sizes-over-time',
  'age-and-sex',
] as const;

interface Props {
  readonly to: { readonly measure: string } | { readonly section: (typeof LINKED_SECTIONS)[number] };
}

/** From a figure to the part of the Methods page that says how it is made. */
export function MethodLink({ to }: Props) {
  const [key = '', name = ''] = Object.entries(to)[0] ?? [];
  return <a href={`#/methods?${key}=${name}`}>How this is worked out</a>;
}
