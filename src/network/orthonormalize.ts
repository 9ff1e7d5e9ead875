/**
 * The Q of the QR decomposition A = QR of a square matrix, with R's diagonal positive: modified Gram-Schmidt over the columns
 * (Björck 1967, doi:10.1007/BF01934122). In float64 it loses about κ(A)·10⁻¹⁶ of orthogonality, and κ of a normal matrix is of
 * the order of n.
 * @param matrix n × n, row by row, of full rank; it is left as it is.
 * @returns n × n, row by row, rounded to float32.
 */
export function orthonormalize(matrix: Float64Array, n: number): Float32Array {
  const columns = Array.from({ length: n }, (_, j) => Float64Array.from({ length: n }, (_, i) => matrix[i * n + j]!));
  for (const [j, q] of columns.entries()) {
    const norm = Math.sqrt(dot(q, q));
    for (let i = 0; i < n; i++) q[i]! /= norm;
    for (let k = j + 1; k < n; k++) {
      const other = columns[k]!;
      const share = dot(q, other);
      for (let i = 0; i < n; i++) other[i]! -= share * q[i]!;
    }
  }
  const result = new Float32Array(n * n);
  for (const [j, q] of columns.entries()) for (let i = 0; i < n; i++) result[i * n + j] = q[i]!;
  return result;
}

/** Four running sums, since one would make each addition wait for the one before. */
function dot(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  let p = 0,
    q = 0,
    r = 0,
    s = 0,
    i = 0;
  for (; i + 3 < n; i += 4) {
    p += a[i]! * b[i]!;
    q += a[i + 1]! * b[i + 1]!;
    r += a[i + 2]! * b[i + 2]!;
    s += a[i + 3]! * b[i + 3]!;
  }
  for (; i < n; i++) p += a[i]! * b[i]!;
  return p + q + r + s;
}
