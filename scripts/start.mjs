/** `npm start`: installs what is missing, builds the app, serves it on this machine and prints the address. */
import { spawn, execFileSync } from 'node:child_process';
import { ensurePackages } from './set-up.mjs';

ensurePackages();
const vite = 'node_modules/vite/bin/vite.js';
execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
const port = process.env.PORT ?? '4173';
const server = spawn(process.execPath, [vite, 'preview', '--host', '127.0.0.1', '--port', port], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
