import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * Serves the built folder below /apps/variation/ on this machine by a real server.
 *
 * @param server what it is started with: `nginx` or `apache`
 * @returns the address of the app, and what ends the server
 */
export async function serveBy(server) {
  const work = mkdtempSync(join(tmpdir(), 'served-'));
  // The server's own user reads from here.
  chmodSync(work, 0o755);
  cpSync('dist', join(work, 'www/apps/variation'), { recursive: true });
  const port = await freePort();
  const { file, text, command, words } = server(work, port);
  writeFileSync(file, text);
  const running = spawn(command, words, { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}/apps/variation/`;
  const close = async () => {
    if (running.exitCode === null) {
      running.kill('SIGTERM');
      await new Promise((resolve) => running.once('exit', resolve));
    }
    rmSync(work, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 50; tries += 1) {
    const answered = await fetch(url).then(({ ok }) => ok, () => false); // prettier-ignore
    if (answered) return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const log = join(work, 'error.log');
  const reason = existsSync(log) ? readFileSync(log, 'utf8') : 'it left no log';
  await close();
  throw new Error(`${command} does not serve ${url}: ${reason}`);
}
