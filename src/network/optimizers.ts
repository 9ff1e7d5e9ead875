import type { Optimizer } from '../scenario/options.ts';
import { sumOfSquares } from '../statistics/rms.ts';
import type { Arrays } from './parameters.ts';

/** Share of the velocity that momentum keeps; of Adam's two means; what is added to a root. */
const [momentum, beta1, beta2, epsilon] = [0.9, 0.9, 0.999, 1e-8];

/** The common norm of all gradients, √Σ g². */
export const globalNorm = (gradients: Readonly<Arrays>): number =>
  Math.sqrt(Object.values(gradients).reduce((sum, g) => sum + sumOfSquares(g), 0));

/**
 * All gradients times limit / norm, where their common norm is above the limit (Pascanu et al. 2013, arXiv:1211.5063).
 * @param limit above 0; none with 0.
 */
export function clipped(gradients: Arrays, limit: number): Arrays {
  const norm = limit > 0 ? globalNorm(gradients) : 0;
  if (!(norm > limit)) return gradients;
  return Object.fromEntries(Object.entries(gradients).map(([name, g]) => [name, g.map((x) => x * (limit / norm))]));
}

/** Changes a parameter by its gradient. `memory` keeps what the rule remembers of it, under its name. */
type Update = (w: Float32Array, g: Float32Array, name: string, memory: Arrays, rate: number, step: number) => void;

const remembered = (memory: Arrays, name: string, { length }: Float32Array): Float32Array => (memory[name] ??= new Float32Array(length));

/**
 * The rules by which a step changes a parameter in place, as `update` in tests/golden/train_reference.py.
 * - `sgd`: w ← w − η g.
 * - `momentum`: v ← 0.9 v + g, w ← w − η v (Polyak 1964).
 * - `adam`: Kingma & Ba 2015, arXiv:1412.6980, with their β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ and the correction of both means.
 */
const rules: Readonly<Record<Optimizer, Update>> = {
  sgd: (w, g, _name, _memory, rate) => {
    for (let i = 0; i < w.length; i++) w[i]! -= rate * g[i]!;
  },
  momentum: (w, g, name, memory, rate) => {
    const v = remembered(memory, `v ${name}`, w);
    for (let i = 0; i < w.length; i++) {
      v[i] = momentum * v[i]! + g[i]!;
      w[i]! -= rate * v[i]!;
    }
  },
  adam: (w, g, name, memory, rate, step) => {
    const m = remembered(memory, `m ${name}`, w),
      v = remembered(memory, `v ${name}`, w);
    const first = 1 - beta1 ** step,
      second = 1 - beta2 ** step;
    for (let i = 0; i < w.length; i++) {
      const x = g[i]!;
      m[i] = beta1 * m[i]! + (1 - beta1) * x;
      v[i] = beta2 * v[i]! + (1 - beta2) * x * x;
      w[i]! -= (rate * (m[i]! / first)) / (Math.sqrt(v[i]! / second) + epsilon);
    }
  },
};

/**
 * One step of an optimizer: changes all parameters in place, and its memory, `{}` before the first step.
 * @param step counted from 1.
 */
export function update(
  optimizer: Optimizer,
  parameters: Arrays,
  gradients: Readonly<Arrays>,
  memory: Arrays,
  rate: number,
  step: number,
): void {
  const rule = rules[optimizer];
  for (const [name, w] of Object.entries(parameters)) {
    const g = gradients[name];
    if (g) rule(w, g, name, memory, rate, step);
  }
}
