import { getKernelsForBackend, registerKernel, unregisterKernel, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Backend } from '../../../src/engine/backend.ts';

export type Kernel = KernelConfig['kernelFunc'];

/** Puts something in place of each kernel of a backend until the work is done. */
export async function withKernels(
  backend: Backend,
  replacement: (kernel: Kernel, name: string) => Kernel,
  work: () => Promise<unknown>,
): Promise<void> {
  const kernels = getKernelsForBackend(backend);
  const replace = (configs: readonly KernelConfig[]) =>
    configs.forEach((config) => {
      unregisterKernel(config.kernelName, backend);
      registerKernel(config);
    });
  replace(kernels.map((config) => ({ ...config, kernelFunc: replacement(config.kernelFunc, config.kernelName) })));
  try {
    await work();
  } finally {
    replace(kernels);
  }
}

interface Cost {
  /** Of a matrix product. */
  readonly multiplications: number;
  /** Of what comes out of any other kernel. */
  readonly elements: number;
}

/** What a call of a kernel takes. */
export function costOf(name: string, { inputs, attrs }: Parameters<Kernel>[0], result: ReturnType<Kernel>): Cost {
  const elements = [result].flat().reduce((sum, { shape }) => sum + shape.reduce((size, side) => size * side, 1), 0);
  if (name !== 'BatchMatMul' && name !== '_FusedMatMul') return { multiplications: 0, elements };
  const { shape } = inputs['a'] as TensorInfo;
  return { multiplications: elements * shape.at(attrs?.['transposeA'] ? -2 : -1)!, elements: 0 };
}
