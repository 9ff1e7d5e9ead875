import { backend, env, getBackend, setBackend, type Tensor } from '@tensorflow/tfjs-core';
import { BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

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

/** `unknown` for what may outlast a view of a tensor's elements, `never` for the view itself and for what would read it later. */
export type Outlasting<T> = T extends ArrayBufferView | Promise<unknown> ? never : unknown;

/**
 * Reads the elements of a float32 tensor where they lie, in row-major order. `dataSync` would copy them out of WebAssembly's
 * memory, which in a browser takes twice the time of the sigmoid.
 * @param use is handed a view that ends with the tensor, and with the next allocation of a tensor: it makes none, keeps nothing of
 *   the view, and writes nothing into it. What it returns is numbers, or a copy inside of something.
 * @returns what `use` returns.
 */
export function withElements<T>(tensor: Tensor, use: (elements: Float32Array) => T & Outlasting<T>): T {
  const current = backend();
  if (!(current instanceof BackendWasm)) return use(tensor.dataSync<'float32'>());
  const { HEAPU8 } = current.wasm as unknown as { readonly HEAPU8: Uint8Array }; // Emscripten's own types are not tfjs's
  return use(new Float32Array(HEAPU8.buffer, current.getMemoryOffset(tensor.dataId), tensor.size));
}
