import type { Locator, Page } from '@playwright/test';

/** Presses Tab until a part of the page has the focus, which must be seen there. @param most presses it may take */
export async function tabTo(page: Page, part: Locator, most: number): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await part.evaluate((element) => element === document.activeElement)) return isSeenToBeFocused(part);
  }
  throw new Error(`the keyboard did not get there in ${most} presses`);
}

/** The focused part lies in the window and is marked by an outline. */
export async function isSeenToBeFocused(part: Locator): Promise<void> {
  const { outline, isInside } = await part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { outline: getComputedStyle(element).outlineStyle, isInside: bottom > 0 && top < innerHeight };
  });
  if (outline === 'none' || !isInside) throw new Error(`what has the focus is not seen: ${await part.textContent()}`);
}
