/** Debian's nginx below a folder of its own, with the snippet that the app ships for it. @param work where it may write */
export function nginx(work, port) {
  const file = `${work}/nginx.conf`;
  const text = `
    user ${process.getuid() === 0 ? 'www-data' : ''};
    worker_processes 2;
    daemon off;
    pid ${work}/nginx.pid;
    error_log ${work}/error.log;
    events {}
    http {
      access_log off;
      sendfile on;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join('\n      ')}
      server {
        listen 127.0.0.1:${port};
        location /apps/variation/ {
          root ${work}/www;
          include ${process.cwd()}/hosting/nginx.conf;
        }
      }
    }`;
  return { file, text, command: 'nginx', words: ['-p', work, '-e', `${work}/error.log`, '-c', file] };
}
