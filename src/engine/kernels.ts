/**
 * The kernels of TensorFlow.js that a run calls, by the names that they have in both backends. The worker is bundled with these and no
 * others, which is a third of what TensorFlow.js brings along. Whoever calls another operation adds its kernel here; where one is missing,
 * tests/engine/kernels.test.ts fails, and what the worker says names it.
 */
export const kernels: readonly string[] = [
  'Abs',
  'Add',
  'Atanh',
  'BatchMatMul',
  'Erf',
  'Exp',
  'Expm1',
  'Fill',
  'Identity',
  'Maximum',
  'Minimum',
  'Multiply',
  'Neg',
  'OnesLike',
  'RealDiv',
  'Relu',
  'Sigmoid',
  'Slice',
  'Step',
  'Sub',
  'Sum',
  'Tanh',
  'Transpose',
];

/**
 * Leaves out of a bundle what TensorFlow.js registers and nobody here calls: all other kernels of both backends, the optimizers, and the
 * loader of the threaded build, which is switched off (`engine/backend.ts`). Each of its modules that names all of them to register
 * them is written anew; what is not named then, a bundler finds unused.
 * @returns a plugin for the bundler of the worker; it throws where TensorFlow.js has no such kernel.
 */
export const onlyKernelsInUse = () => ({
  name: 'only-kernels-in-use',
  transform(code: string, path: string): string | undefined {
    if (!path.includes('/@tensorflow/')) return undefined;
    if (path.endsWith('/dist/register_all_kernels.js')) return registration(code, path);
    if (path.endsWith('/tfjs-core/dist/index.js')) return "import './base_side_effects';\nexport * from './base';";
    if (/threaded-simd\.(worker\.)?js$/.test(path)) return "export default undefined;\nexport const wasmWorkerContents = '';";
    return undefined;
  },
});

/** The module that registers a backend's kernels, with those in use only. */
function registration(code: string, path: string): string {
  const imports = new Map(
    [...code.matchAll(/^import \{ (\w+) \} from '\.\/kernels\/(\w+)';$/gm)].map(([, config, kernel]) => [kernel, config]),
  );
  const missing = kernels.filter((kernel) => !imports.has(kernel));
  if (missing.length > 0) throw new Error(`no such kernel in ${path}: ${missing.join(', ')}`);
  return [
    "import { registerKernel } from '@tensorflow/tfjs-core';",
    ...kernels.map((kernel) => `import { ${imports.get(kernel)!} } from './kernels/${kernel}';`),
    `for (const config of [${kernels.map((kernel) => imports.get(kernel)!).join(', ')}]) registerKernel(config);`,
  ].join('\n');
}
