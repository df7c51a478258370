const MODULES = '/usr/lib/apache2/modules';

/** Debian's Apache below a folder of its own, which reads the `.htaccess` of the built folder. @param work where it may write */
export function apache(work, port) {
  const file = `${work}/apache.conf`;
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'filter', 'deflate', 'headers'];
  const text = `
    ServerRoot ${work}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    PidFile ${work}/apache.pid
    ErrorLog ${work}/error.log
    ${process.getuid() === 0 ? 'User www-data\n    Group www-data' : ''}
    ${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n    ')}
    TypesConfig /dev/null
    DocumentRoot ${work}/www
    <Directory ${work}/www>
      AllowOverride All
      Require all granted
    </Directory>
    <Files ".ht*">
      Require all denied
    </Files>`;
  return { file, text, command: 'apache2', words: ['-D', 'FOREGROUND', '-f', file] };
}
