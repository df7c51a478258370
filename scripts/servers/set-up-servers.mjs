import { spawnSync } from 'node:child_process';

const has = (command) => spawnSync(command, ['-v']).status === 0;

/** Installs nginx and Apache from Debian's packages where they are missing. Only root can. */
export function ensureServers() {
  const missing = [['nginx', 'nginx'], ['apache2', 'apache2']].filter(([command]) => !has(command)).map(([, name]) => name); // prettier-ignore
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(' and ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { stdio: 'inherit', env });
  const still = missing.filter((name) => !has(name));
  if (still.length > 0) throw new Error(`${still.join(' and ')} could not be installed: this needs Debian, and root.`);
}
