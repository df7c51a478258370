/** A way to send something to `address`, `host:port`, by code that runs in a page or a worker. */
export type SendingWay = (address: string) => unknown;

/** Ways that a page has. */
export const PAGE_WAYS: Readonly<Record<string, SendingWay>> = {
  fetch: (to) => fetch(`http://${to}/`, { method: 'POST', body: 'data', mode: 'no-cors' }).catch(() => null),
  'fetch that outlives the page': (to) =>
    fetch(`http://${to}/`, { method: 'POST', body: 'data', mode: 'no-cors', keepalive: true }).catch(() => null),
  XMLHttpRequest: (to) => {
    const request = new XMLHttpRequest();
    request.open('POST', `http://${to}/`);
    request.send('data');
  },
  WebSocket: (to) => {
    new WebSocket(`ws://${to}/`);
  },
  EventSource: (to) => {
    new EventSource(`http://${to}/?data`);
  },
  beacon: (to) => navigator.sendBeacon(`http://${to}/`, 'data'),
  image: (to) => {
    new Image().src = `http://${to}/?data`;
  },
  'image of a style': (to) => {
    document.body.style.backgroundImage = `url("http://${to}/?data")`;
  },
  'style sheet': (to) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${to}/` }));
  },
  'style sheet of a style sheet': (to) => {
    document.head.append(
      Object.assign(document.createElement('style'), { textContent: `@import "http://${to}/a.css";` }),
    );
  },
  font: (to) => {
    const font = new FontFace('away', `url("http://${to}/?data")`);
    void font.load().catch(() => null);
  },
  'form that is sent': (to) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: `http://${to}/` });
    document.body.append(form);
    form.submit();
  },
  frame: (to) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `http://${to}/?data` }));
  },
  object: (to) => {
    document.body.append(Object.assign(document.createElement('object'), { data: `http://${to}/?data` }));
  },
  video: (to) => {
    document.body.append(Object.assign(document.createElement('video'), { src: `http://${to}/?data` }));
  },
  script: (to) => {
    document.body.append(Object.assign(document.createElement('script'), { src: `http://${to}/?data` }));
  },
  'import of a module': (to) => import(`http://${to}/a.js?data`).catch(() => null),
  'link that fetches ahead': (to) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${to}/?data` }),
    );
  },
  'link that loads ahead': (to) => {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', href: `http://${to}/?data` });
    link.setAttribute('as', 'image');
    document.head.append(link);
  },
  'link that tells of its click': (to) => {
    const link = Object.assign(document.createElement('a'), { ping: `http://${to}/?data`, href: '#/data' });
    document.body.append(link);
    link.click();
  },
  'base of relative addresses': (to) => {
    document.head.append(Object.assign(document.createElement('base'), { href: `http://${to}/` }));
    new Image().src = 'icon.svg?data';
  },
  'drawing with an outside part': (to) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<svg><image href="http://${to}/a.png?data" width="9" height="9" /></svg>`,
    );
  },
};

/** Ways to make the page run text as code, which would then go elsewhere. */
export const CODE_WAYS: Readonly<Record<string, SendingWay>> = {
  'handler in markup': (to) => {
    document.body.insertAdjacentHTML('beforeend', `<img src="data:," onerror="location = 'http://${to}/?data'">`);
  },
  'javascript: link': (to) => {
    const link = Object.assign(document.createElement('a'), { href: `javascript:void(location='http://${to}/?data')` });
    document.body.append(link);
    link.click();
  },
  'script of text': (to) => {
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: `location = 'http://${to}/?data'` }),
    );
  },
  'script of a data address': (to) => {
    const src = `data:text/javascript,location='http://${to}/?data'`;
    document.body.append(Object.assign(document.createElement('script'), { src }));
  },
  'timer of text': (to) => {
    (setTimeout as (code: string) => unknown)(`location = 'http://${to}/?data'`);
  },
  'rules for what is fetched ahead': (to) => {
    document.head.append(
      Object.assign(document.createElement('script'), {
        type: 'speculationrules',
        textContent: `{"prefetch":[{"source":"list","urls":["http://${to}/?data"]}]}`,
      }),
    );
  },
};

/** Ways that a worker has. */
export const WORKER_WAYS: Readonly<Record<string, SendingWay>> = {
  fetch: (to) => fetch(`http://${to}/`, { method: 'POST', body: 'data', mode: 'no-cors' }).catch(() => null),
  XMLHttpRequest: (to) => {
    const request = new XMLHttpRequest();
    request.open('POST', `http://${to}/`);
    request.send('data');
  },
  WebSocket: (to) => {
    new WebSocket(`ws://${to}/`);
  },
  EventSource: (to) => {
    new EventSource(`http://${to}/?data`);
  },
  'import of a module': (to) => import(`http://${to}/a.js?data`).catch(() => null),
};
