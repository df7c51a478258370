import { readFileSync } from 'node:fs';
import { appIsReady, expect, test } from './app-test';

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

const QOF_HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const GOOD = file(
  'good.csv',
  [QOF_HEADER, '2007/08,A81001,DM5,90,95,5', '2007/08,A81002,DM5,180,190,10', '2007/08,A81003,DM5,70,75,25', ''].join(
    '\n',
  ),
);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** Each kind of bad file, and what its sentence has to say. */
const BAD = [
  [
    file('damaged.xlsx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(300, 7)])),
    /damaged|cannot be (read|opened)|broken/i,
  ],
  [
    file('missing.csv', 'financial_year,practice_code,indicator_code,numerator,denominator\n2007/08,A81001,DM5,1,2\n'),
    /exceptions/,
  ],
  [file('empty.csv', ''), /empty/i],
  [file('nothing.zip', ''), /empty/i],
  [file('picture.csv', PNG), /picture|image|PNG|not (a )?text/i],
] as const;

for (const [bad, sentence] of BAD) {
  test(`refuses ${bad.name} in a plain sentence and leaves what was loaded on screen`, async ({ page, openApp }) => {
    await openApp('/data');
    await page.locator('input[type=file]').first().setInputFiles([GOOD]);
    await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('good.csv');
    await page.locator('input[type=file]').first().setInputFiles([bad]);
    const alert = page.getByRole('alert').filter({ hasText: bad.name });
    await expect(alert).toContainText(sentence);
    await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('good.csv');
    await page.getByRole('link', { name: 'Variation' }).click();
    await appIsReady(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/exception/i);
    await expect(page.locator('main')).toContainText('A81001');
  });
}

test('sets aside a row with a word for a number, with its line, and loads the rest', async ({ page, openApp }) => {
  await openApp('/data');
  const rows = [
    QOF_HEADER,
    '2007/08,A81001,DM5,90,95,5',
    '2007/08,A81002,DM5,180,many,10',
    '2007/08,A81003,DM5,70,75,25',
    '',
  ];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([file('words.csv', rows.join('\n'))]);
  const loaded = page.getByRole('table', { name: 'Loaded files' }).getByRole('row').filter({ hasText: 'words.csv' });
  await expect(loaded.getByRole('cell').nth(2)).toHaveText('3');
  await expect(loaded.getByRole('cell').nth(3)).toHaveText('2');
  await expect(loaded.getByRole('cell').nth(4)).toHaveText('1');
  await page.getByRole('button', { name: 'Account of words.csv' }).click();
  const aside = page.getByRole('table', { name: 'Rows set aside' }).getByRole('row').nth(1);
  await expect(aside).toContainText('3');
  await expect(aside).toContainText('denominator');
  await expect(aside).toContainText('many');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download set-aside rows (CSV)' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/3,denominator,many,/);
});

test('loads several files at once and goes back to the sample and again', async ({ page, openApp }) => {
  await openApp('/data');
  const practices = file(
    'practices.csv',
    'practice_code,practice_name,locality\nA81001,Alder,DacCom\nA81002,Beech,WatCom\n',
  );
  await page.locator('input[type=file]').first().setInputFiles([GOOD, practices]);
  const table = page.getByRole('table', { name: 'Loaded files' });
  await expect(table).toContainText('good.csv');
  await expect(table).toContainText('practices.csv');
  await expect(page.getByText('Synthetic sample data.')).toHaveCount(0);
  await expect(page.locator('main')).toContainText(/A81003/);
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await expect(page.getByText('Synthetic sample data.').first()).toBeVisible();
  await page.getByRole('button', { name: /again/ }).click();
  await expect(table).toContainText('good.csv');
});

test('takes files dropped anywhere', async ({ page, openApp }) => {
  await openApp();
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      return data;
    },
    ['dropped.csv', GOOD.buffer.toString()] as const,
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', event, { dataTransfer: transfer });
  await expect(page.getByRole('table', { name: 'Loaded files' })).toContainText('dropped.csv');
});
