import { createContext, useContext } from 'react';

/** How figures leave the page that is open. */
export interface TakeAway {
  /** Where what is on show opens again, with the data that it was drawn from. */
  readonly reference: () => Promise<string>;
  /** Puts a panel of the page, as it stands, into the pack; null where there is no pack. @returns what became of it */
  readonly addToPack: ((panel: string, title: string) => Promise<string>) | null;
}

export const TakeAwayContext = createContext<TakeAway>({
  reference: () => Promise.resolve(window.location.href),
  addToPack: null,
});

/** How figures leave the page that is open. */
export function useTakeAway(): TakeAway {
  return useContext(TakeAwayContext);
}
