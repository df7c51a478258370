import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/app-test';
import { canEndWorkers } from '../e2e/end-workers';
import { A, B, choose, figures, FIGURES_OF_A, keptIs, large, load, SLOW } from '../e2e/reader-files';
import { actWhen, canActWhen, hasActed } from './act-when';
import { expectOpen, expectWhole } from './expect-working';
import { momentsOf } from './moments';

test.setTimeout(240_000);

const startedAgain = (page: Page) => page.getByText(/The data engine stopped .* your files were read again/);

for (const moment of momentsOf('the worker is killed while a question is open')) {
  test(moment.title, async ({ page, openApp }) => {
    await canEndWorkers(page);
    await canActWhen(page);
    await openApp('/data');
    await load(page, A, B);
    await keptIs(page, ['a.csv', 'b.csv']);
    await actWhen(page, { act: 'endWorkers', when: { questions: moment.between(1, 3), milliseconds: moment.between(0, 60) } }); // prettier-ignore
    await page.getByRole('link', { name: 'Variation' }).click();
    await hasActed(page);
    await expect(startedAgain(page)).toBeVisible(SLOW);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    await expectOpen(page, ['a.csv', 'b.csv']);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const moment of momentsOf('the worker is killed while a file loads')) {
  test(moment.title, async ({ page, openApp }) => {
    await canEndWorkers(page);
    await canActWhen(page);
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    await actWhen(page, { act: 'endWorkers', when: { share: moment.between(0, 80) / 100 } });
    await choose(page, large('large.csv', 200_000));
    await hasActed(page);
    await expect(startedAgain(page)).toBeVisible(SLOW);
    await expectWhole(page, 'large.csv', '200,000');
    await expectWhole(page, 'a.csv', '3');
    await keptIs(page, ['a.csv', 'large.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

/** Gives workers that are started from now on no more memory than `most` says then: bytes. */
async function limitMemory(page: Page, most: () => number): Promise<void> {
  await page.route('**/assets/core-worker/*.js', async (route) => {
    const response = await route.fetch();
    const limit = (first: number) => {
      let [allowed, memory] = [first, 0];
      const grow: (pages: number) => number = Reflect.get(WebAssembly.Memory.prototype, 'grow');
      WebAssembly.Memory.prototype.grow = function limited(this: WebAssembly.Memory, pages: number) {
        if (this.buffer.byteLength + pages * 65_536 > allowed) throw new RangeError('there is no more memory');
        const before = grow.call(this, pages);
        memory = this.buffer.byteLength;
        return before;
      };
      const channel = new BroadcastChannel('worker-memory');
      channel.addEventListener('message', ({ data }: MessageEvent<number>) => {
        allowed = memory + data;
        channel.postMessage(allowed);
      });
    };
    await route.fulfill({ response, body: `(${limit.toString()})(${most()});\n${await response.text()}` });
  });
}

/** Lets the worker that runs have only so much more memory: bytes. @returns what that comes to */
function leaveRoom(page: Page, room: number): Promise<number> {
  return page.evaluate(
    (bytes) =>
      new Promise((resolve) => {
        const channel = new BroadcastChannel('worker-memory');
        channel.addEventListener('message', ({ data }: MessageEvent<number>) => {
          channel.close();
          resolve(data);
        });
        channel.postMessage(bytes);
      }),
    room,
  );
}

for (const moment of momentsOf('the engine runs out of memory')) {
  test(moment.title, async ({ page, openApp }) => {
    let most = 4 * 2 ** 30;
    await limitMemory(page, () => most);
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    const limit = await leaveRoom(page, moment.between(0, 12) * 2 ** 20);
    // Only this worker, or each one that takes its place as well.
    const isForGood = moment.inTurn([true, false]);
    if (isForGood) most = limit;
    await choose(page, large('large.csv', 400_000));
    await expect(startedAgain(page)).toBeVisible(SLOW);
    if (isForGood) {
      const alert = page.getByRole('alert').filter({ hasText: 'The files could not be loaded' });
      await expect(alert).toContainText(/out of memory/i, SLOW);
      await expectOpen(page, ['a.csv']);
    } else await expectWhole(page, 'large.csv', '400,000');
    await expectWhole(page, 'a.csv', '3');
    await keptIs(page, isForGood ? ['a.csv'] : ['a.csv', 'large.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

for (const moment of momentsOf('the worker is killed while it opens the kept files')) {
  test(moment.title, async ({ page, openApp }) => {
    await canEndWorkers(page);
    await canActWhen(page);
    await openApp('/data');
    await load(page, A, B);
    await keptIs(page, ['a.csv', 'b.csv']);
    await page.reload();
    await actWhen(page, { act: 'endWorkers', when: { questions: moment.between(1, 3), milliseconds: moment.between(0, 30) } }); // prettier-ignore
    await hasActed(page);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    await expectOpen(page, ['a.csv', 'b.csv']);
    await keptIs(page, ['a.csv', 'b.csv']);
  });
}

for (const moment of momentsOf('the worker hangs')) {
  test(moment.title, async ({ page, openApp }) => {
    await page.clock.install();
    await canActWhen(page);
    await openApp('/data');
    await load(page, A, B);
    await keptIs(page, ['a.csv', 'b.csv']);
    // Never returns: the worker is busy for good.
    void page.workers()[0]?.evaluate(() => {
      for (;;) performance.now();
    }).catch(() => undefined); // prettier-ignore
    const name = moment.inTurn(['Variation', 'Practices', 'Outliers', 'Overview']);
    await actWhen(page, { act: 'nothing', when: { questions: 1, milliseconds: 0 } });
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await hasActed(page);
    await page.clock.fastForward(60_000 + moment.between(1, 60_000));
    await expect(startedAgain(page)).toBeVisible(SLOW);
    await expectOpen(page, ['a.csv', 'b.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}
