/** `npm run docs`: writes docs/measures.md and docs/extracts.md from the code. A test holds them equal to it. */
import { writeFileSync } from 'node:fs';
import { extractsDoc } from './docs-extracts';
import { measuresDoc } from './docs-measures';

writeFileSync('docs/measures.md', measuresDoc());
writeFileSync('docs/extracts.md', extractsDoc());
