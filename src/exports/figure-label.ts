/** How a figure or a table of a paper is called: `Figure 3`, `Table 1`. */
export function figureLabel({ kind, number }: { readonly kind: 'figure' | 'table'; readonly number: number }): string {
  return `${kind === 'table' ? 'Table' : 'Figure'} ${number}`;
}
