import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { SINK_HOST } from './sink';

/** Something that Chromium asked the network for, whether or not it was answered. */
export interface Reach {
  readonly kind: 'request' | 'name' | 'connection' | 'packet';
  /** The host, without its port. */
  readonly host: string;
  /** What the log says: an address, with a port or a path where there is one. */
  readonly about: string;
  /** Asked for by the browser itself, or by the reader in its address line, and by no page, frame or worker. */
  readonly isBrowsersOwn: boolean;
}

interface NetEvent {
  readonly type: number;
  readonly source: { readonly id: number };
  readonly params?: { readonly url?: string; readonly host?: string; readonly address?: string; readonly initiator?: string }; // prettier-ignore
}

/** What each kind of entry tells of. A UDP socket that is connected has sent nothing yet. */
const KINDS: Readonly<Record<string, Reach['kind'] | 'udp-connected'>> = {
  URL_REQUEST_START_JOB: 'request',
  HOST_RESOLVER_MANAGER_REQUEST: 'name',
  TCP_CONNECT_ATTEMPT: 'connection',
  UDP_CONNECT: 'udp-connected',
  UDP_BYTES_SENT: 'packet',
};

/**
 * What a browser reached for, from the network log that it keeps itself (`--log-net-log`): requests of pages, frames and
 * workers, of its own services, names looked up, connections opened and packets sent.
 *
 * @throws where the log is cut short, since what is missing cannot be known
 */
export async function readNetLog(path: string): Promise<Reach[]> {
  const found: Reach[] = [];
  const connected = new Map<number, string>();
  let kinds: ReadonlyMap<number, string> = new Map();
  let isWhole = false;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line.startsWith('{"constants":')) kinds = namesOfTypes(line);
    else if (line.startsWith('"polledData"')) isWhole = true;
    if (!line.startsWith('{"params":')) continue;
    const event = JSON.parse(line.replace(/(?:,|\],?)$/, '')) as NetEvent;
    const kind = KINDS[kinds.get(event.type) ?? ''];
    const about = event.params?.url ?? event.params?.host ?? event.params?.address ?? connected.get(event.source.id);
    if (kind === undefined || about === undefined || about === '') continue;
    if (kind === 'udp-connected') connected.set(event.source.id, about);
    else found.push({ kind, host: hostOf(about), about, isBrowsersOwn: event.params?.initiator === 'not an origin' });
  }
  if (!isWhole) throw new Error(`the network log ${path} is cut short`);
  return found;
}

/** Where Chromium asks for what it wants for itself, such as a spelling dictionary where something is typed. */
export const CHROMIUM_HOSTS: readonly string[] = ['gvt1.com', 'google.com', 'googleapis.com', 'gstatic.com'];

/**
 * What lies elsewhere than at the address that all tests serve from. `intranet.test` is a name that the browser of the tests
 * takes for it. To what stands for the world outside (tests/support/sink.ts) a connection may be opened, ahead of a frame or
 * a form that is then refused, but nothing may be asked or sent. What Chromium asks for by itself the flags
 * of the tests (playwright.config.ts) send to a closed port.
 */
export function outsideTheTests(reaches: readonly Reach[]): Reach[] {
  return reaches.filter(({ kind, host, isBrowsersOwn }) => {
    if (isBrowsersOwn && CHROMIUM_HOSTS.some((own) => host.endsWith(`.${own}`))) return false;
    if (host === SINK_HOST) return kind === 'request' || kind === 'packet';
    return !['127.0.0.1', 'localhost', 'intranet.test'].includes(host);
  });
}

function namesOfTypes(line: string): ReadonlyMap<number, string> {
  const { constants } = JSON.parse(`${line.replace(/,$/, '')}}`) as {
    constants: { logEventTypes: Readonly<Record<string, number>> };
  };
  return new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
}

/** The host of an address, of `host:port` or of a bare name. */
function hostOf(about: string): string {
  const url = URL.canParse(about) && about.includes('://') ? about : `udp://${about}`;
  return new URL(url).hostname;
}
