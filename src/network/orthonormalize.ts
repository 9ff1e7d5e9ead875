/**
 * The Q of the QR decomposition A = QR of a matrix, with R's diagonal positive: modified Gram-Schmidt over the columns
 * (Björck 1967, doi:10.1007/BF01934122). In float64 it loses about κ(A)·10⁻¹⁶ of orthogonality, and κ of a square normal matrix is of
 * the order of n. Where there are more columns than rows, the rows are made orthonormal instead, by the same of Aᵀ.
 * @param matrix n × m, row by row, of full rank; it is left as it is.
 * @returns n × m, row by row, rounded to float32.
 */
export function orthonormalize(matrix: Float64Array, n: number, m: number): Float32Array {
  const byColumns = n >= m;
  /** Where element `i` of vector `j` stands. */
  const at = (i: number, j: number) => (byColumns ? i * m + j : j * m + i);
  const [count, length] = byColumns ? [m, n] : [n, m];
  const vectors = Array.from({ length: count }, (_, j) => Float64Array.from({ length }, (_, i) => matrix[at(i, j)]!));
  for (const [j, q] of vectors.entries()) {
    const norm = Math.sqrt(dot(q, q));
    for (let i = 0; i < length; i++) q[i]! /= norm;
    for (let k = j + 1; k < count; k++) {
      const other = vectors[k]!;
      const share = dot(q, other);
      for (let i = 0; i < length; i++) other[i]! -= share * q[i]!;
    }
  }
  const result = new Float32Array(n * m);
  for (const [j, q] of vectors.entries()) for (let i = 0; i < length; i++) result[at(i, j)] = q[i]!;
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
