import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '@/app/figure-pages';
import { readPackFile } from '@/domain/pack-file';
import { madeFigures, makePack, type PackedFigure } from '@/packs/make-pack';
import { rememberedAnswers } from '@/packs/remembered-answers';
import { partsOf } from '../support/office-parts';
import { sampleContext } from '../support/sample-context';

const FOLDER = 'docs/sample-pack';

let figures: readonly PackedFigure[];
let data: string;
beforeAll(async () => {
  const file = readPackFile(readFileSync(`${FOLDER}/pack.json`, 'utf8'));
  if (typeof file === 'string') throw new Error(file);
  const { analysis, fingerprint, ...rest } = await sampleContext();
  data = fingerprint;
  const made = await makePack(file.pack, {
    makeFigure,
    context: { ...rest, analysis: rememberedAnswers(analysis) },
    threshold: file.smallNumbers,
    address: file.address,
    data,
  });
  figures = madeFigures(made);
  expect(figures).toHaveLength(file.pack.items.filter(({ kind }) => kind === 'figure').length);
}, 180_000);

/** The text of the parts of a document, without what is around it. */
const textOf = (path: string, parts: RegExp) =>
  [...partsOf(new Uint8Array(readFileSync(path)))]
    .filter(([name]) => parts.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes).replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&'))
    .join('\n'); // prettier-ignore

describe('the sample paper that the README links to', () => {
  it.each([
    ['paper.docx', /^word\/document\.xml$/],
    ['slides.pptx', /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/],
  ] as const)('%s says what the figures say today, of the sample as it is (`npm run sample-pack` makes it anew)', (name, parts) => {
    const text = textOf(`${FOLDER}/${name}`, parts);
    for (const { words, caption } of figures) {
      expect(text).toContain(caption);
      expect(text).toContain(words.subtitle.split('. ')[0]);
    }
    expect(text).toContain(`Data ${data}`);
    expect(text).toContain('Synthetic sample data');
  }); // prettier-ignore

  it('is linked from the README with a picture of its first page', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of ['paper.docx', 'slides.pptx', 'paper.pdf', 'first-page.png']) {
      expect(readme).toContain(`(docs/sample-pack/${name})`);
      expect(readFileSync(`${FOLDER}/${name}`).length).toBeGreaterThan(50_000);
    }
  });
});
