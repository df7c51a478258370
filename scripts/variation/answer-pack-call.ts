import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { APP_VERSION } from '../../src/domain/app-version';
import type { Analysis } from '../../src/analysis/analysis';
import { makeFigure } from '../../src/app/figure-pages';
import { readPackFile, type PackFile } from '../../src/domain/pack-file';
import { slides } from '../../src/exports/slides';
import { wordPaper } from '../../src/exports/word-paper';
import { isMade, makePack, type PackMaking } from '../../src/packs/make-pack';
import { folderFiles } from '../../src/packs/pack-folder';
import { paperOf } from '../../src/packs/pack-paper';
import { rememberedAnswers } from '../../src/packs/remembered-answers';
import { UsageError } from './options';
import { writeOut } from './write-out';

/** What a call made, and what of it is not as it was asked for. */
export interface PackAnswer {
  /** The files, a line each. */
  readonly text: string;
  /** Figures that could not be made or show something else, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * Makes a pack without a browser: the paper, the slides, every figure as SVG, CSV and Excel, and the manifest, the same as
 * the page makes but for PNG pictures.
 *
 * @throws UsageError where the pack cannot be read or the folder not be written
 */
export async function answerPackCall(
  analysis: Analysis,
  path: string,
  folder: string,
  callerFolder: string,
): Promise<PackAnswer> {
  const file = packIn(path, callerFolder);
  const making: PackMaking = {
    makeFigure,
    context: {
      analysis: rememberedAnswers(analysis),
      description: await analysis.describe(),
      groups: file.groups,
      contractLines: file.contractLines,
      engagement: file.engagement,
    },
    threshold: file.smallNumbers,
    address: file.address,
    data: await analysis.fingerprint(),
    known: new Map(),
  };
  const made = await makePack(file.pack, making);
  const paper = paperOf(made, making, APP_VERSION);
  const files = [
    ...folderFiles(made, making, APP_VERSION),
    { name: 'paper.docx', content: await wordPaper(paper) },
    { name: 'slides.pptx', content: await slides(paper) },
  ];
  for (const { name, content } of files) writeOut(join(folder, name), callerFolder, content);
  const faults = [...made.figures.values()].flatMap(
    (figure) =>
    isMade(figure) ? figure.notes.map((note) => `${figure.caption}: ${note}`) : [`A figure is left out: ${figure.reason}`], // prettier-ignore
  );
  return { text: files.map(({ name }) => `${name}\n`).join(''), faults };
}

function packIn(path: string, callerFolder: string): PackFile {
  let text: string;
  try {
    text = readFileSync(resolve(callerFolder, path), 'utf8');
  } catch {
    throw new UsageError(`There is no pack at ${path}.`);
  }
  const read = readPackFile(text);
  if (typeof read === 'string') throw new UsageError(`${path} cannot be used. ${read}`);
  return read;
}
