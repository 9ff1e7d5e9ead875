import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import digits from '../network/digits.bin?url';
import { startBackend } from './backend.ts';
import type { ToWorker } from './protocol.ts';
import { JobRunner, type Post } from './runner.ts';

// Relative to this script, so that it holds wherever the site is served from.
const absolute = (url: string) => new URL(url, import.meta.url).href;
const post: Post = (message, transfer) => postMessage(message, { transfer });
const fetchDigits = async (): Promise<Uint8Array> => {
  const response = await fetch(absolute(digits));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
};
const runner = new JobRunner(() => startBackend('wasm', { plain: absolute(plain), simd: absolute(simd) }), post, fetchDigits);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => runner.receive(data));
post({ kind: 'alive' }, []);
