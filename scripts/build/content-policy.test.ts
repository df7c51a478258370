import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { CORE_WORKER_POLICY, PAGE_POLICY } from './content-policy';

const FILES = ['hosting/nginx.conf', 'public/.htaccess', 'public/web.config', 'public/_headers'];
/** Only a header can say who may show the page in a frame. */
const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'self'`;

/** Rules of `_headers`: a path, and the headers it gives. */
function headerRules(text: string): readonly { readonly path: string; readonly headers: readonly string[] }[] {
  const blocks = text.split(/\n\s*\n/).map((block) => block.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))); // prettier-ignore
  return blocks
    .filter((lines) => lines.length > 0)
    .map(([path = '', ...lines]) => ({ path, headers: lines.map((line) => line.trim().split(':')[0] ?? '') }));
}

describe('the header files for hosts', () => {
  it.each(FILES)('%s sends the policies of the build and no other', (file) => {
    const policies = readFileSync(file, 'utf8').match(/default-src [^"\n]+/g) ?? [];
    expect(new Set(policies)).toEqual(new Set([HEADER_POLICY, CORE_WORKER_POLICY]));
  });

  it('web.config can be read', () => {
    const { window } = new JSDOM(readFileSync('public/web.config', 'utf8'), { contentType: 'text/xml' });
    const names = [...window.document.querySelectorAll('customHeaders > add')].map((each) => each.getAttribute('name'));
    expect(names.filter((name) => name === 'Content-Security-Policy')).toHaveLength(2);
  });

  it('_headers gives no file a header twice, which hosts would join or drop', () => {
    const rules = headerRules(readFileSync('public/_headers', 'utf8'));
    const policyOf = (file: string) => {
      const mine = rules.filter(({ path }) =>
        path.endsWith('*') ? file.startsWith(path.slice(0, -1)) : path === file,
      );
      const headers = mine.flatMap((rule) => rule.headers);
      expect(headers, file).toEqual([...new Set(headers)]);
      expect(headers, file).toContain('Cache-Control');
      return headers.includes('Content-Security-Policy');
    };
    const scripts = ['/', '/index.html', '/sw.js', '/assets/core-worker/a.js', '/assets/workers/a.js'];
    const others = ['/manifest.webmanifest', '/data/qof.csv', '/assets/a.js', '/assets/duckdb-eh-a.bin'];
    expect(scripts.map(policyOf)).toEqual(scripts.map(() => true));
    expect(others.map(policyOf)).toEqual(others.map(() => false));
  });
});
