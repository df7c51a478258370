import type { Page } from '@playwright/test';

/** What the page does by itself at a moment: all of it without a message from outside, which would come late. */
interface Trigger {
  readonly act: 'endWorkers' | 'reload' | 'nothing';
  readonly when:
    /** With so many questions to the core from now on, and so long after the last of them. */
    | { readonly questions: number; readonly milliseconds: number }
    /** When the bar of a load has come to this share, 0 to 1. */
    | { readonly share: number };
}

interface Triggered extends Window {
  setTrigger(trigger: Trigger): void;
  /** Whether it has happened. */
  hasActed: boolean;
  endWorkers(): void;
}

/** Makes the pages that are opened from now on able to act at a moment. Wants `canEndWorkers` as well. */
export async function canActWhen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const self = window as unknown as Triggered;
    let trigger: Trigger | null = null;
    let questions = 0;
    const act = () => {
      if (!trigger) return;
      const { act: what } = trigger;
      trigger = null;
      self.hasActed = true;
      if (what === 'endWorkers') self.endWorkers();
      else if (what === 'reload') self.location.reload();
    };
    const post = Reflect.get(MessagePort.prototype, 'postMessage') as (...words: unknown[]) => void;
    MessagePort.prototype.postMessage = function postMessage(this: MessagePort, ...words: unknown[]) {
      post.apply(this, words);
      const [message] = words;
      const isQuestion =
        typeof message === 'object' && message !== null && 'type' in message && message.type === 'APPLY';
      if (!isQuestion || !trigger || !('questions' in trigger.when)) return;
      questions += 1;
      if (questions === trigger.when.questions) setTimeout(act, trigger.when.milliseconds);
    };
    new MutationObserver(() => {
      if (!trigger || !('share' in trigger.when)) return;
      const bar = document.querySelector<HTMLProgressElement>('.load-wait__bar[value]');
      if (bar && bar.value >= trigger.when.share) act();
    }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['value'] });
    self.hasActed = false;
    self.setTrigger = (next) => {
      questions = 0;
      self.hasActed = false;
      trigger = next;
    };
  });
}

/** Lets the page act at the moment that is named, once. */
export async function actWhen(page: Page, trigger: Trigger): Promise<void> {
  await page.evaluate((next) => (window as unknown as Triggered).setTrigger(next), trigger);
}

/** Waits until the page has acted. */
export async function hasActed(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as Triggered).hasActed);
}
