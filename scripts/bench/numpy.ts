import { execFileSync } from 'node:child_process';
import { root } from '../tool.ts';

/** Milliseconds of the textbook's experiment in NumPy, with one BLAS thread. */
export interface NumpyTimes {
  /** Draws, forward pass and histograms. */
  readonly forward: number;
  /** Draws, both passes and all measures. */
  readonly measured: number;
  readonly version: string;
}

/** Prints the median milliseconds of `measure`, which goes forward and back and takes all measures, each time with another seed. */
const timeMeasure = `
import sys, time
sys.path.insert(0, sys.argv[1])
import reference
times = []
for seed in range(11):
    start = time.perf_counter()
    reference.measure({"seed": seed})
    times.append((time.perf_counter() - start) * 1e3)
print(sorted(times)[5])`;

/**
 * Times the reference script in the `python3` on PATH, or in the one that `PYTHON` names.
 *
 * @returns medians; `undefined` where there is no Python or no NumPy
 * @throws Error where the script fails, or one of its two parts takes longer than two minutes
 */
export function timeNumpy(): NumpyTimes | undefined {
  const python = process.env.PYTHON ?? 'python3';
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' } as NodeJS.ProcessEnv;
  // Let BLAS choose its kernel for this processor, whatever the surroundings prefer.
  delete env.OPENBLAS_CORETYPE;
  const run = (...args: string[]) =>
    execFileSync(python, args, { env, encoding: 'utf8', timeout: 120_000, stdio: ['ignore', 'pipe', 'ignore'] });
  let version: string;
  try {
    version = run('-c', 'import numpy; print(numpy.__version__)').trim();
  } catch {
    return undefined;
  }
  const [timed] = JSON.parse(run(`${root}/tests/golden/reference.py`, '--time', '21', '{}')) as { forwardMs: number }[];
  return { forward: timed?.forwardMs ?? NaN, measured: Number(run('-B', '-c', timeMeasure, `${root}/tests/golden`)), version };
}
