/**
 * The error function. The series is that of Abramowitz & Stegun 7.1.6, whose terms are all positive and so cancel nothing;
 * beyond 6, float64 cannot tell the value from ±1.
 */
export function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x,
    sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}
