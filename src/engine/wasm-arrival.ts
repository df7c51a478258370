/** A file of WebAssembly on the app's own server. */
export interface WasmFile {
  readonly url: string;
  /** Length of the file as it lies there: bytes. */
  readonly size: number;
  /** Packed by gzip, whose checksum tells a file that is cut short or damaged. */
  readonly isCompressed: boolean;
}

/** WebAssembly on its way here. */
export interface WasmArrival {
  /** The compiled module. Rejects when the file could not be had whole, twice. */
  readonly module: Promise<WebAssembly.Module>;
  /** Tells the share that has come, 0 to 1, at once and with each further hundredth; it starts anew with a second try. */
  watch(onShare: (share: number) => void): void;
}

/**
 * Fetches WebAssembly, unpacks it and compiles it while it comes. What fails is tried once more, past every cache: a
 * copy cut short may lie in one.
 */
export function fetchWasm(file: WasmFile): WasmArrival {
  let share = 0;
  let tell: (share: number) => void = () => undefined;
  const setShare = (next: number): void => {
    share = next;
    tell(share);
  };
  const again = (): Promise<WebAssembly.Module> => {
    setShare(0);
    return compile(file, `${file.url}?again`, { cache: 'reload' }, setShare);
  };
  const module = compile(file, file.url, {}, setShare)
    .catch(again)
    .catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The engine’s file could not be had whole, twice: ${reason}`, { cause: error });
    });
  // Whoever waits for the module hears of it; it may fail before anyone does.
  module.catch(() => undefined);
  return {
    module,
    watch(onShare) {
      tell = onShare;
      tell(share);
    },
  };
}

async function compile(
  { size, isCompressed }: WasmFile,
  url: string,
  request: RequestInit,
  onShare: (share: number) => void,
): Promise<WebAssembly.Module> {
  const response = await fetch(url, request);
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  const counted = response.body.pipeThrough(counter(size, onShare));
  const wasm = isCompressed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  return WebAssembly.compileStreaming(new Response(wasm, { headers: { 'content-type': 'application/wasm' } }));
}

/** Passes bytes on and tells the share of `size` that has passed, by hundredths. */
function counter(size: number, onShare: (share: number) => void): TransformStream<BufferSource, BufferSource> {
  let bytes = 0;
  let told = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      const hundredths = Math.min(100, Math.floor((100 * bytes) / size));
      if (hundredths > told) onShare(hundredths / 100);
      told = hundredths;
      controller.enqueue(chunk);
    },
  });
}
