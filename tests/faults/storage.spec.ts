import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { appIsReady, expect, test, watchFaults } from '../e2e/app-test';
import { storedFile, withFolder } from '../e2e/own-browser';
import { A, B, choose, figures, FIGURES_OF_A, keptIs, large, load, row, SLOW } from '../e2e/reader-files';
import { expectOpen, notKept } from './expect-working';
import { momentsOf } from './moments';

test.setTimeout(240_000);

const keepAgain = (page: Page) => page.getByRole('button', { name: 'Try again to keep them' }).click();

for (const moment of momentsOf('storage is full')) {
  test(moment.title, async ({ page, openApp, context, site }) => {
    const session = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    // Less than the large file needs, whatever else is kept.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: moment.between(150_000, 700_000) });
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    await load(page, large('large.csv', 30_000));
    await expect(notKept(page)).toContainText('“large.csv” could not be kept: there is not enough room in this browser.', SLOW); // prettier-ignore
    await keptIs(page, ['a.csv']);
    await expectOpen(page, ['a.csv', 'large.csv']);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await keepAgain(page);
    await expect(notKept(page)).toHaveCount(0, SLOW);
    await keptIs(page, ['a.csv', 'large.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

/** Ways in which a browser refuses storage. */
type Refusal = 'opening throws' | 'opening fails' | 'transactions throw' | 'writes throw';

/** Lets storage be refused. @param after so many calls that the app may make first */
async function refuseStorage(page: Page, how: Refusal, after: number): Promise<void> {
  await page.addInitScript(
    ([way, allowed]) => {
      let calls = 0;
      const isRefused = (): boolean => {
        calls += 1;
        return calls > allowed;
      };
      const refuse = (): never => {
        throw new DOMException('Storage is refused.', 'SecurityError');
      };
      const replace = (target: object, name: string, when: () => boolean, instead: () => unknown): void => {
        const real = Reflect.get(target, name) as (...words: unknown[]) => unknown;
        Reflect.set(target, name, function call(this: unknown, ...words: unknown[]) {
          return when() ? instead() : real.apply(this, words);
        });
      };
      if (way === 'opening throws') replace(indexedDB, 'open', () => true, refuse);
      if (way === 'opening fails') {
        // A version below that of the database that is there: the browser itself then refuses by the request.
        const open = indexedDB.open.bind(indexedDB);
        replace(indexedDB, 'open', () => true, () => {
          const request = open(`refused ${Math.random()}`, 1);
          request.addEventListener('upgradeneeded', () => request.transaction?.abort());
          return request;
        }); // prettier-ignore
      }
      if (way === 'transactions throw') replace(IDBDatabase.prototype, 'transaction', isRefused, refuse);
      if (way === 'writes throw') replace(IDBObjectStore.prototype, 'put', isRefused, refuse);
    },
    [how, after] as const,
  );
}

for (const moment of momentsOf('storage is refused')) {
  test(moment.title, async ({ page, openApp }) => {
    const how = moment.inTurn<Refusal>(['transactions throw', 'writes throw', 'opening throws', 'opening fails']);
    await refuseStorage(page, how, moment.between(0, how === 'writes throw' ? 3 : 8));
    await openApp('/data');
    await load(page, A);
    await expect(page.getByText(/This browser keeps nothing for this page|could not be kept in this browser/).first()).toBeVisible(SLOW); // prettier-ignore
    await load(page, B);
    await expectOpen(page, ['a.csv', 'b.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

for (const moment of momentsOf('storage is cleared while the app is open')) {
  test(moment.title, async ({ page, openApp, context, site }) => {
    const session = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    const clear = (storageTypes: string) => session.send('Storage.clearDataForOrigin', { origin, storageTypes });
    const types = moment.oneOf(['indexeddb', 'all']);
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    const when = moment.inTurn(['before a load', 'during a load', 'after a load']);
    if (when === 'before a load') await clear(types);
    await choose(page, large('large.csv', 60_000));
    if (when === 'during a load') await clear(types);
    await expect(row(page, 'large.csv')).toBeVisible(SLOW);
    if (when === 'after a load') await clear(types);
    await expect(notKept(page)).toContainText('What this browser kept for this page was cleared', SLOW);
    await expectOpen(page, ['a.csv', 'large.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    await expectOpen(page, ['a.csv', 'large.csv']);
    await keepAgain(page);
    await expect(notKept(page)).toHaveCount(0, SLOW);
    await keptIs(page, ['a.csv', 'large.csv']);
    await page.reload();
    await appIsReady(page);
    await expectOpen(page, ['a.csv', 'large.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

for (const moment of momentsOf('storage is cleared between visits')) {
  test(moment.title, async ({ page, openApp, context, site }) => {
    const session = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    const elsewhere = moment.oneOf(['/variation', '/data', '/practices']);
    await page.goto('about:blank');
    const storageTypes = moment.inTurn(['indexeddb', 'all', 'local_storage,indexeddb', 'service_workers,cache_storage,indexeddb']); // prettier-ignore
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
    await openApp(elsewhere);
    await expect(page.getByText('Synthetic sample data.').first()).toBeVisible();
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await expect(page.getByText(/^Files you load are kept in this browser as ‘My workspace’\./)).toBeVisible();
    await load(page, A);
    await keptIs(page, ['a.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

/** What becomes of a record of the browser's database; `undefined` values are left out of it. */
interface Damage {
  readonly database: 'practice-variation' | 'practice-variation-seen';
  readonly store: string;
  /** Fields that get another value, by name; absent: the record goes. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** A record of another shape that is added. */
  readonly extra?: unknown;
}

const DAMAGES: readonly [Damage, ...Damage[]] = [
  { database: 'practice-variation', store: 'workspaces', fields: { name: null } },
  { database: 'practice-variation', store: 'workspaces', fields: { usedAt: 'never' } },
  { database: 'practice-variation', store: 'workspaces', extra: { id: 'other' } },
  { database: 'practice-variation', store: 'files', fields: { leftOut: undefined } },
  { database: 'practice-variation', store: 'files', fields: { mappings: 'none' } },
  { database: 'practice-variation', store: 'files', fields: { name: 7 } },
  { database: 'practice-variation', store: 'files', fields: { bytes: null, place: 'first' } },
  { database: 'practice-variation', store: 'records', extra: { workspace: '*', kind: 'pack', name: 'p', value: { id: 'p', items: 4 } } }, // prettier-ignore
  { database: 'practice-variation', store: 'records', extra: { workspace: '*', kind: 'setting', name: 'small-numbers', value: 'many' } }, // prettier-ignore
  {
    database: 'practice-variation',
    store: 'records',
    extra: { workspace: '*', kind: 'mapping', name: 'm', value: [] },
  },
  { database: 'practice-variation', store: 'records', extra: { workspace: '*', kind: 'contract-line', name: 'c', value: null } }, // prettier-ignore
  { database: 'practice-variation-seen', store: 'seen', fields: { answers: null } },
  { database: 'practice-variation-seen', store: 'seen', fields: { answers: { description: {}, answers: [] } } },
  { database: 'practice-variation-seen', store: 'seen', fields: { answers: { description: { isSample: false }, answers: [4] } } }, // prettier-ignore
  { database: 'practice-variation-seen', store: 'seen', fields: { at: 'then' } },
];

/** Damages every record of a store, as a fault of the browser or of the disk would. */
async function damage(page: Page, what: Damage): Promise<void> {
  await page.evaluate(
    ({ database, store, fields, extra }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction(opening.result.objectStoreNames, 'readwrite');
          const records = tx.objectStore(store);
          const all = records.getAll();
          const text = JSON.stringify(extra);
          all.onsuccess = () => {
            for (const each of all.result as object[]) if (fields) records.put({ ...each, ...fields });
            if (!extra) return;
            const workspaces = tx.objectStore('workspaces').getAllKeys() as IDBRequest<string[]>;
            workspaces.onsuccess = () => records.put(JSON.parse(text.replace('*', workspaces.result[0] ?? '')));
          };
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          tx.onabort = () => reject(new Error('not damaged'));
        };
      }),
    what,
  );
}

for (const moment of momentsOf('a kept record is damaged')) {
  test(moment.title, async ({ page, openApp }) => {
    const what = moment.inTurn(DAMAGES);
    test.info().annotations.push({ type: 'damage', description: JSON.stringify(what) });
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    await expect.poll(() => seenCount(page), SLOW).toBeGreaterThan(0);
    await damage(page, what);
    await page.reload();
    await appIsReady(page);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await load(page, B);
    await expectOpen(page, ['a.csv', 'b.csv']);
    await keptIs(page, ['a.csv', 'b.csv']);
  });
}

const seenCount = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('practice-variation-seen');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const count = opening.result.transaction('seen').objectStore('seen').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );

/** Damages a file of the closed browser. @param at a place in it, as a share */
function spoil(path: string, how: 'cut short' | 'emptied' | 'gone' | 'other bytes in front', at: number): void {
  const bytes = readFileSync(path);
  if (how === 'cut short') truncateSync(path, Math.floor(bytes.length * at));
  else if (how === 'emptied') truncateSync(path, 0);
  else if (how === 'gone') rmSync(path);
  else writeFileSync(path, Buffer.concat([Buffer.alloc(Math.ceil(bytes.length * at), 0), bytes]).subarray(0, bytes.length)); // prettier-ignore
}

for (const moment of momentsOf('a stored file is damaged')) {
  test(moment.title, async ({ site }) => {
    await withFolder(async (folder, open) => {
      const first = await open();
      const page = await first.newPage();
      await page.goto(`${site.url}#/data`);
      await appIsReady(page);
      await load(page, A, B);
      await keptIs(page, ['a.csv', 'b.csv']);
      await first.close();
      const how = moment.inTurn(['cut short', 'emptied', 'gone', 'other bytes in front'] as const);
      spoil(storedFile(folder, B), how, moment.between(1, 99) / 100);

      const again = await open();
      const later = await again.newPage();
      const faults = watchFaults(later, site.url);
      await later.goto(`${site.url}#/data`);
      await appIsReady(later);
      const alert = later.getByRole('alert').filter({ hasText: 'One kept file could not be opened' });
      await expect(alert).toContainText('“b.csv”', SLOW);
      await expectOpen(later, ['a.csv']);
      expect(await figures(later)).toEqual(FIGURES_OF_A);
      await later.getByRole('link', { name: 'Data', exact: true }).click();
      await load(later, B);
      await expect(alert).toHaveCount(0, SLOW);
      await keptIs(later, ['a.csv', 'b.csv']);
      expect(faults).toEqual([]);
      await again.close();
    });
  });
}
