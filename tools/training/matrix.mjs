/** Rows of one width, one after another in `values`. */
export function matrix(rows, width, values = new Float64Array(rows * width)) {
  const rowAt = (row) => values.subarray(row * width, (row + 1) * width);
  return { rows, width, values, rowAt };
}

/** Some vectors of one length as the rows of a matrix. */
export function matrixOf(vectors) {
  const all = matrix(vectors.length, vectors[0].length);
  vectors.forEach((vector, row) => all.rowAt(row).set(vector));
  return all;
}

/** A B. */
export function product(A, B) {
  const result = matrix(A.rows, B.width);
  for (let row = 0; row < A.rows; row += 1)
    for (let k = 0; k < A.width; k += 1) {
      const x = A.values[row * A.width + k];
      if (x === 0) continue;
      for (let at = 0; at < B.width; at += 1)
        result.values[row * B.width + at] += x * B.values[k * B.width + at];
    }
  return result;
}

/** A Bᵀ. */
export function byTransposed(A, B) {
  const result = matrix(A.rows, B.rows);
  for (let row = 0; row < A.rows; row += 1)
    for (let other = 0; other < B.rows; other += 1)
      result.values[row * B.rows + other] = dot(A.rowAt(row), B.rowAt(other));
  return result;
}

/** Adds share · Aᵀ B to a sum. */
export function addTransposedProduct(sum, A, B, share) {
  for (let row = 0; row < A.rows; row += 1)
    for (let k = 0; k < A.width; k += 1) {
      const x = share * A.values[row * A.width + k];
      for (let at = 0; at < B.width; at += 1)
        sum.values[k * B.width + at] += x * B.values[row * B.width + at];
    }
}

export function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < b.length; at += 1) sum += a[at] * b[at];
  return sum;
}
