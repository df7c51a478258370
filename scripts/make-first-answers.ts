/** Works out what the app shows of its sample before its data engine is up. `npm run first-answers`, after any change of the core or the sample. */
import { writeFileSync } from 'node:fs';
import { answersText } from '../src/app/first-view/answers';
import { firstAnswersOfSample } from './first-answers/of-sample';

const PATH = 'public/first-answers.json';

const text = answersText(await firstAnswersOfSample());
writeFileSync(PATH, `${text}\n`);
console.log(`${PATH}: ${(text.length / 1000).toFixed(0)} kB`);
