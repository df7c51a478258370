import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';

/** An address of this machine that nothing else is served from. */
export const SINK_HOST = '127.0.0.2';

/**
 * What stands for the world outside: it hears whatever reaches it, by TCP or UDP, and answers nothing. A connection over
 * which nothing comes is not heard: Chromium opens one ahead for a frame or a form, and sends nothing where that is refused.
 */
export interface Sink {
  /** `host:port`, for connections and packets alike. */
  readonly address: string;
  /** Times that something arrived. */
  heard(): number;
  close(): Promise<void>;
}

/** Opens a sink on a port that is free for both. */
export async function openSink(): Promise<Sink> {
  let heard = 0;
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => {
      heard += 1;
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, SINK_HOST, resolve));
  const bound = tcp.address();
  if (bound === null || typeof bound === 'string') throw new Error('the sink has no port');
  const udp = createSocket('udp4', () => (heard += 1));
  await new Promise<void>((resolve) => udp.bind(bound.port, SINK_HOST, resolve));
  return {
    address: `${SINK_HOST}:${bound.port}`,
    heard: () => heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([
        new Promise<void>((resolve) => tcp.close(() => resolve())),
        new Promise<void>((resolve) => udp.close(() => resolve())),
      ]);
    },
  };
}
