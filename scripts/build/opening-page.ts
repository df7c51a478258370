import type { Plugin, Rolldown } from 'vite';
import { OPENING_PAGE } from '../../src/app/pages.ts';

/**
 * Lets the page fetch the files of the page that it opens with from the first moment: without it the browser learns of them
 * once the app has been fetched and has begun.
 */
export function openingPage(): Plugin {
  return {
    name: 'opening-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return [];
        const route = `/src/app${OPENING_PAGE}-route.tsx`;
        const first = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(route),
        );
        // Other sites are built with the same settings; tests/e2e/bundle.spec.ts holds that the app has it.
        if (first?.type !== 'chunk') return [];
        return [...withImports(bundle, first)]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}

/** The names of a chunk's file and of those that it cannot run without. */
function withImports(
  bundle: Rolldown.OutputBundle,
  { fileName, imports }: Rolldown.OutputChunk,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const name of imports) {
    const file = bundle[name];
    if (file?.type === 'chunk') withImports(bundle, file, found);
  }
  return found;
}
