import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchWasm } from './wasm-arrival';

/** The smallest module whose function `answer` gives 42. */
const WASM = Uint8Array.from(
  '0061736d010000000105016000017f03020100070a0106616e7377657200000a06010400412a0b'.match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);
const PACKED = new Uint8Array(gzipSync(WASM));
const packedFile = { url: 'http://x/engine.bin', size: PACKED.length, isCompressed: true };

/** Answers requests in turn and notes what was asked for. */
function serve(...answers: readonly (() => Response)[]) {
  const asked: { readonly url: string; readonly cache: RequestCache | undefined }[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, cache: init.cache });
    const answer = answers[asked.length - 1];
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
  });
  return asked;
}

/** A body that comes in pieces of a few bytes. */
function inPieces(bytes: Uint8Array): () => Response {
  return () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.subarray(at, at + 7));
        controller.close();
      },
    });
    return new Response(body);
  };
}

async function answerOf(module: Promise<WebAssembly.Module>): Promise<unknown> {
  const { exports } = await WebAssembly.instantiate(await module);
  return (exports['answer'] as () => unknown)();
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchWasm', () => {
  it('compiles what is packed, and what is not', async () => {
    const asked = serve(inPieces(PACKED), inPieces(WASM));
    expect(await answerOf(fetchWasm(packedFile).module)).toBe(42);
    expect(await answerOf(fetchWasm({ url: 'http://x/engine.wasm', size: WASM.length, isCompressed: false }).module)).toBe(42); // prettier-ignore
    expect(asked.map(({ url }) => url)).toEqual(['http://x/engine.bin', 'http://x/engine.wasm']);
  });

  it('tells the share that has come, upwards to all of it, to whoever begins to watch late as well', async () => {
    serve(inPieces(PACKED));
    const arrival = fetchWasm(packedFile);
    const early: number[] = [];
    arrival.watch((share) => early.push(share));
    await arrival.module;
    expect(early[0]).toBe(0);
    expect(early.length).toBeGreaterThan(5);
    expect(early).toEqual([...early].sort((a, b) => a - b));
    const late: number[] = [];
    arrival.watch((share) => late.push(share));
    expect([early.at(-1), late]).toEqual([1, [1]]);
  });

  it.each([
    ['cut short', inPieces(PACKED.slice(0, -9))],
    ['damaged', inPieces(PACKED.map((byte, at) => (at === 30 ? byte ^ 0xff : byte)))],
    ['not WebAssembly', inPieces(new Uint8Array(gzipSync('<!doctype html>')))],
    ['not there', () => new Response('no such file', { status: 404 })],
    ['empty', () => new Response(new Uint8Array())],
  ])('tries once more, past every cache, for a file that is %s', async (_, answer) => {
    const asked = serve(answer, inPieces(PACKED));
    const { module } = fetchWasm(packedFile);
    expect(await answerOf(module)).toBe(42);
    expect(asked).toEqual([
      { url: 'http://x/engine.bin', cache: undefined },
      { url: 'http://x/engine.bin?again', cache: 'reload' },
    ]);
  });

  it('gives up after the second try and says why', async () => {
    const asked = serve(inPieces(PACKED.slice(0, 20)), () => new Response(null, { status: 503 }));
    await expect(fetchWasm(packedFile).module).rejects.toThrow(/twice: the server answered 503/);
    expect(asked).toHaveLength(2);
    serve();
    await expect(fetchWasm(packedFile).module).rejects.toThrow(/twice: Failed to fetch/);
  });
});
