import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Names the build in the page, `<meta name="build" content="3f9a1c2e">`: a hash of the names of its files, each of which
 * holds the hash of what is in the file. The same source makes the same name.
 */
export function buildName(): Plugin {
  return {
    name: 'build-name',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const names = Object.keys(bundle).sort().join('\n');
        const content = createHash('sha256').update(names).digest('hex').slice(0, 8);
        return [{ tag: 'meta', attrs: { name: 'build', content }, injectTo: 'head' }];
      },
    },
  };
}
