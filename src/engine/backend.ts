import { env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

export type Backend = 'wasm' | 'cpu';

/** Where the browser finds the two binaries; Node finds them in the package by itself. */
export interface WasmUrls {
  readonly plain: string;
  readonly simd: string;
}

/**
 * Starts WebAssembly and, where that cannot be had (blocked, missing, an unsuitable policy), plain JavaScript instead.
 * @returns the backend that runs from now on.
 * @throws Error where neither starts.
 */
export async function startBackend(preferred: Backend = 'wasm', urls?: WasmUrls): Promise<Backend> {
  // The threaded build starts workers of its own from source text, which neither a bundle nor a strict policy survives.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (urls) {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': urls.plain,
      'tfjs-backend-wasm-simd.wasm': urls.simd,
      'tfjs-backend-wasm-threaded-simd.wasm': urls.simd,
    });
  }
  if (preferred === 'wasm' && (await setBackend('wasm'))) return 'wasm';
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await setBackend('cpu'))) throw new Error(`no backend starts; the last one tried: ${getBackend()}`);
  return 'cpu';
}
