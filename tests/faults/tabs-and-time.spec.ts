import { appIsReady, expect, test, watchFaults } from '../e2e/app-test';
import { canEndWorkers } from '../e2e/end-workers';
import { A, B, choose, figures, FIGURES_OF_A, keptIs, keptNames, large, load, loaded, qof, row, SLOW } from '../e2e/reader-files'; // prettier-ignore
import { actWhen, canActWhen } from './act-when';
import { expectOpen, expectWhole } from './expect-working';
import { momentsOf } from './moments';
import { canShiftClock, shiftClock } from './shift-clock';

test.setTimeout(240_000);

for (const moment of momentsOf('the tab is closed while a file loads')) {
  test(moment.title, async ({ page, openApp, context }) => {
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    await choose(page, large('large.csv', 200_000));
    const share = moment.between(0, 90) / 100;
    // The load may be over before the bar has come so far: then the tab is closed while the file is being kept.
    await page.waitForFunction(
      (least) =>
        (document.querySelector<HTMLProgressElement>('.load-wait__bar[value]')?.value ?? 0) >= least ||
        document.querySelector('h1')?.textContent.includes('2 files loaded') === true,
      share,
    );
    await page.close();
    const again = await context.newPage();
    const faults = watchFaults(again, page.url());
    await again.goto(page.url());
    await appIsReady(again);
    const kept = await keptNames(again);
    expect([['a.csv'], ['a.csv', 'large.csv']]).toContainEqual(kept);
    await expectOpen(again, kept);
    if (kept.includes('large.csv')) await expectWhole(again, 'large.csv', '200,000');
    expect(await figures(again)).toEqual(FIGURES_OF_A);
    expect(faults).toEqual([]);
  });
}

for (const moment of momentsOf('the tab is reloaded while a file loads')) {
  test(moment.title, async ({ page, openApp }) => {
    await canEndWorkers(page);
    await canActWhen(page);
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    await actWhen(page, { act: 'reload', when: { share: moment.between(0, 60) / 100 } });
    await choose(page, large('large.csv', 200_000));
    await page.waitForEvent('load');
    await appIsReady(page);
    const kept = await keptNames(page);
    expect(kept).toEqual(['a.csv']);
    await expectOpen(page, kept);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
  });
}

for (const moment of momentsOf('two tabs change one workspace at once')) {
  test(moment.title, async ({ page, openApp, context }) => {
    await openApp('/data');
    await load(page, A);
    await keptIs(page, ['a.csv']);
    const other = await context.newPage();
    const faults = watchFaults(other, page.url());
    await other.goto(page.url());
    await appIsReady(other);
    await expect(row(other, 'a.csv')).toBeVisible(SLOW);
    const many = (tab: string, year: string) =>
      Array.from({ length: moment.between(1, 3) }, (_, index) => qof(`${tab}${index}.csv`, year, index + 1, 2, 3));
    const [mine, theirs] = [many('m', '2005/06'), many('t', '2004/05')];
    const late = moment.between(0, 300);
    const threshold = moment.between(2, 9);
    await Promise.all([
      choose(page, ...mine),
      other.waitForTimeout(late).then(() => choose(other, ...theirs)),
    ]); // prettier-ignore
    const names = ['a.csv', ...mine.map(({ name }) => name), ...theirs.map(({ name }) => name)].sort();
    for (const tab of [page, other]) for (const name of names) await expect(row(tab, name)).toBeVisible(SLOW);
    // One changes a setting and the other takes a file away.
    await Promise.all([
      page.getByRole('textbox', { name: 'Mask counts below' }).fill(String(threshold)),
      loaded(other).getByRole('button', { name: 'Remove m0.csv' }).click(),
    ]);
    const left = names.filter((name) => name !== 'm0.csv');
    await expect(row(page, 'm0.csv')).toHaveCount(0, SLOW);
    await keptIs(page, left);
    await expect(other.getByRole('textbox', { name: 'Mask counts below' })).toHaveValue(String(threshold), SLOW);
    await other.close();
    await page.reload();
    await appIsReady(page);
    await expectOpen(page, left);
    await expect(page.getByRole('textbox', { name: 'Mask counts below' })).toHaveValue(String(threshold));
    expect(faults).toEqual([]);
  });
}

const DAY = 86_400_000;

for (const moment of momentsOf('the clock is set')) {
  test(moment.title, async ({ page, openApp, context }) => {
    const days = () => moment.between(-9000, 9000) * DAY;
    await canShiftClock(page, moment.inTurn([0, days()]));
    await openApp('/data');
    await load(page, A);
    if (moment.oneOf([true, false])) await shiftClock(page, days());
    await load(page, B);
    // A workspace that is used last, before the clock is set for the next visit.
    await page.getByRole('button', { name: 'Workspaces', exact: true }).click();
    await page.getByRole('button', { name: 'New…' }).click();
    await page.getByLabel('Name of the new workspace').fill('Second');
    await page.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByText('Files you load are kept in this browser as ‘Second’.')).toBeVisible(SLOW);
    await shiftClock(page, days());
    await load(page, A);
    await loaded(page).getByRole('button', { name: 'Remove a.csv' }).click();
    await expect(row(page, 'a.csv')).toHaveCount(0, SLOW);
    await page.getByRole('button', { name: 'Bring back a.csv' }).click();
    await expect(row(page, 'a.csv')).toBeVisible(SLOW);
    expect(await figures(page)).toEqual(FIGURES_OF_A);
    await page.close();

    const later = await context.newPage();
    const faults = watchFaults(later, page.url());
    await canShiftClock(later, days());
    await later.goto(page.url());
    await appIsReady(later);
    // The workspace used last is the one that opens, whatever the clock says.
    await later.getByRole('link', { name: 'Data', exact: true }).click();
    await expect(later.getByText('Kept in this browser as ‘Second’.')).toBeVisible(SLOW);
    await expectOpen(later, ['a.csv']);
    expect(await figures(later)).toEqual(FIGURES_OF_A);
    await later.getByRole('button', { name: 'Workspace: Second' }).click();
    await later.getByRole('menuitem', { name: 'My workspace', exact: true }).click();
    await expectOpen(later, ['a.csv', 'b.csv']);
    await expect(loaded(later)).toContainText('2007/08');
    expect(faults).toEqual([]);
  });
}
