import { inputsOf, type DataSet } from '../scenario/options.ts';
import { NormalStream } from './random.ts';

/** Samples with their classes, standardised. */
export interface Samples {
  /** Samples × inputs, row by row. */
  readonly x: Float32Array;
  /** The class of each, from 0. */
  readonly labels: Uint8Array;
  /** The same as they are drawn or filed: grey levels from 0 to 15, or coordinates. */
  readonly raw: Float32Array;
}

/** What a network is trained on, and what it is tried on. */
export interface Data {
  readonly inputs: number;
  readonly classes: number;
  readonly train: Samples;
  readonly test: Samples;
  /** Mean and population standard deviation of all numbers of the train set, by which both are standardised. */
  readonly mean: number;
  readonly std: number;
}

/** Bytes of the file of digits: 500 of each of ten classes, one class after the other, 196 pixels of 16 grey levels each, two in a byte. */
export const digitBytes = 490_000;
/** SHA-256 of that file. */
export const digitsHash = 'c5701ddd15d229583fe2c9be9c2bf73b40882f719d83929eed481885ba312627';

const digitClasses = 10;
/** One sample in so many is kept for the test. */
const testShare = 5;

interface Raw {
  readonly values: Float64Array;
  readonly labels: Uint8Array;
}

/**
 * A set of data, as tests/golden/data.py makes it from `RandomState((seed + 2³⁰) mod 2³²)`: handwritten digits, parted by chance within each
 * class; ten Gaussian classes in 64 dimensions; two spirals in the plane.
 * @param digits the file of digits, which the others do without.
 * @throws RangeError where the file is asked for and not there.
 */
export function loadData(name: DataSet, seed: number, digits?: Uint8Array): Data {
  const stream = new NormalStream((seed + 2 ** 30) % 2 ** 32);
  const [train, test] = name === 'digits' ? digitsOf(stream, digits) : name === 'gaussians' ? gaussians(stream) : spirals(stream);
  const { length } = train.values;
  const mean = train.values.reduce((sum, x) => sum + x, 0) / length;
  const std = Math.sqrt(train.values.reduce((sum, x) => sum + x * x, 0) / length - mean * mean);
  const standardised = ({ values, labels }: Raw): Samples => ({
    x: Float32Array.from(values, (x) => (x - mean) / std),
    labels,
    raw: Float32Array.from(values),
  });
  const classes = Math.max(...train.labels) + 1;
  return { inputs: inputsOf[name], classes, train: standardised(train), test: standardised(test), mean, std };
}

function digitsOf(stream: NormalStream, file: Uint8Array | undefined): [Raw, Raw] {
  if (file?.length !== digitBytes) throw new RangeError(`no file of digits; not ${digitBytes} bytes: ${String(file?.length)}`);
  const inputs = inputsOf.digits;
  const perClass = (2 * digitBytes) / inputs / digitClasses;
  const held = perClass / testShare;
  const rows: [number[], number[]] = [[], []];
  for (let digit = 0; digit < digitClasses; digit++) {
    const order = shuffled(stream, perClass).map((i) => digit * perClass + i);
    rows[0].push(...order.slice(0, -held));
    rows[1].push(...order.slice(-held));
  }
  const pixel = (at: number) => (at % 2 === 0 ? file[at / 2]! >> 4 : file[(at - 1) / 2]! & 15);
  return rows.map((some) => ({
    values: Float64Array.from({ length: some.length * inputs }, (_, i) => pixel(some[Math.floor(i / inputs)]! * inputs + (i % inputs))),
    labels: Uint8Array.from(some, (row) => Math.floor(row / perClass)),
  })) as [Raw, Raw];
}

function gaussians(stream: NormalStream): [Raw, Raw] {
  const [samples, classes, inputs] = [2500, 10, inputsOf.gaussians];
  const centres = stream.fill(new Float64Array(classes * inputs)).map((x) => 0.5 * x);
  const values = stream.fill(new Float64Array(samples * inputs));
  const labels = Uint8Array.from({ length: samples }, (_, i) => i % classes);
  for (let i = 0; i < values.length; i++) values[i]! += centres[labels[Math.floor(i / inputs)]! * inputs + (i % inputs)]!;
  return parted({ values, labels }, inputs);
}

function spirals(stream: NormalStream): [Raw, Raw] {
  const [samples, noise] = [1250, 0.03];
  const angles = uniform(stream, samples).map((u) => 3 * Math.PI * Math.sqrt(u));
  const values = stream.fill(new Float64Array(2 * samples));
  const labels = Uint8Array.from({ length: samples }, (_, i) => i % 2);
  for (const [i, angle] of angles.entries()) {
    const at = angle + Math.PI * labels[i]!;
    const radius = angle / (3 * Math.PI);
    values[2 * i] = radius * Math.cos(at) + noise * values[2 * i]!;
    values[2 * i + 1] = radius * Math.sin(at) + noise * values[2 * i + 1]!;
  }
  return parted({ values, labels }, 2);
}

/** The first four fifths, and the rest. */
function parted({ values, labels }: Raw, inputs: number): [Raw, Raw] {
  const n = (labels.length * (testShare - 1)) / testShare;
  return [
    { values: values.subarray(0, n * inputs), labels: labels.subarray(0, n) },
    { values: values.subarray(n * inputs), labels: labels.subarray(n) },
  ];
}

/** Numbers uniform in [0, 1), as NumPy's `random_sample`; exact. */
const uniform = (stream: NormalStream, count: number): Float64Array => stream.fillUniform(new Float64Array(count)).map((x) => (x + 1) / 2);

/** The numbers from 0 to n − 1 in a random order: `argsort(random_sample(n))`, stable. */
export function shuffled(stream: NormalStream, n: number): number[] {
  const keys = stream.fillUniform(new Float64Array(n));
  return Array.from({ length: n }, (_, i) => i).sort((i, j) => keys[i]! - keys[j]!);
}
