import type { Page } from '@playwright/test';

/**
 * Controls that are smaller than 24 × 24 CSS pixels and have no room around them either (WCAG 2.5.8): a circle of 24 pixels
 * around such a one must not touch another control, nor the circle of another small one. A link in a sentence may be as
 * high as its line. A control that answers all over its row is as large as the row.
 */
export async function crampedControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** The part of an element that is not scrolled away inside what holds it. */
    const seenOf = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      for (let outer = element.parentElement; outer !== null && outer !== document.body; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflowX === 'visible') continue;
        const edge = outer.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return { left, top, right, bottom, width: right - left, height: bottom - top };
    };
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height) < 23.9;
    };
    const boxOf = (control: Element) => {
      const isRow = getComputedStyle(control, '::after').position === 'absolute';
      const whole = (isRow ? control.closest('tr') : null) ?? control;
      const box = seenOf(whole);
      return { left: box.left, top: box.top, right: box.right, bottom: box.bottom, x: box.left + box.width / 2, y: box.top + box.height / 2, isSeen: Math.min(box.width, box.height) > 0, isSmall: isSmall(whole) }; // prettier-ignore
    };
    const isInSentence = (control: Element) => {
      const sentence = control.closest('p, li, dd, td, figcaption');
      return getComputedStyle(control).display === 'inline' && sentence !== null && sentence.textContent.trim() !== control.textContent.trim(); // prettier-ignore
    };
    const controls = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=tab]'),
    ]
      .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((control) => !control.matches(':disabled, .visually-hidden, .visually-hidden *, .nhsuk-skip-link'))
      .map((control) => ({ control, box: boxOf(control) }))
      .filter(({ box }) => box.isSeen);
    return controls
      .filter(({ control, box }) => box.isSmall && !isInSentence(control))
      .flatMap(({ control, box }) => {
        const near = controls.find((other) => {
          if (other.control === control || other.control.contains(control) || control.contains(other.control)) return false; // prettier-ignore
          const across = Math.max(other.box.left - box.x, 0, box.x - other.box.right);
          const down = Math.max(other.box.top - box.y, 0, box.y - other.box.bottom);
          const apart = Math.hypot(other.box.x - box.x, other.box.y - box.y);
          return Math.hypot(across, down) < 12 || (other.box.isSmall && apart < 24);
        });
        return near === undefined ? [] : [`${control.outerHTML.slice(0, 120)} is small and near ${near.control.outerHTML.slice(0, 120)}`]; // prettier-ignore
      });
  });
}
