import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { startBackend } from './backend.ts';
import type { FailureKind, FromWorker, ToWorker } from './protocol.ts';
import { run } from './run.ts';

// Relative to this script, so that it holds wherever the site is served from.
const absolute = (url: string) => new URL(url, import.meta.url).href;
const post = (message: FromWorker) => postMessage(message);

let started: Promise<unknown> | undefined;
const start = () => (started ??= startBackend('wasm', { plain: absolute(plain), simd: absolute(simd) }));
let job: { readonly id: number; readonly abort: AbortController } | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start')
    start().catch(() => undefined); // the first run will say so
  else if (data.kind === 'run') void answer(data);
  else if (job?.id === data.id) job.abort.abort();
});

async function answer({ id, request }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
  const abort = new AbortController();
  job = { id, abort };
  try {
    await start();
    const onProgress = (share: number) => post({ kind: 'progress', id, share });
    post({ kind: 'done', id, run: await run(request.scenario, { ...request, signal: abort.signal, onProgress }) });
  } catch (error) {
    if (abort.signal.aborted) post({ kind: 'stopped', id });
    else post({ kind: 'failed', id, failure: failureKind(error), message: String(error) });
  }
}

/** Both a typed array and WebAssembly's heap report exhausted memory by a RangeError or by words only. */
const failureKind = (error: unknown): FailureKind =>
  error instanceof RangeError || /memory|allocation|out of bounds/i.test(String(error)) ? 'out-of-memory' : 'failed';
