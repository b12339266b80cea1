/** Platt's two numbers by Newton's method. */
export function calibrate(raw, truth) {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 50; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    raw.forEach((x, i) => {
      const p = sigmoid(slope * x + offset);
      const d = p - (truth[i] ? 1 : 0);
      const w = p * (1 - p);
      g0 += d * x;
      g1 += d;
      h00 += w * x * x;
      h01 += w * x;
      h11 += w;
    });
    const det = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / det;
    offset -= (h00 * g1 - h01 * g0) / det;
  }
  return { slope, offset };
}

/** The threshold between 0.1 and 0.8 with the best F1. */
export function bestThreshold(p, truth) {
  let best = { f1: 0, threshold: 0.5 };
  for (let threshold = 0.1; threshold < 0.8; threshold += 0.01) {
    let [tp, fp, fn] = [0, 0, 0];
    p.forEach((x, i) => {
      if (x >= threshold) truth[i] ? (tp += 1) : (fp += 1);
      else if (truth[i]) fn += 1;
    });
    const f1 = (2 * tp) / (2 * tp + fp + fn || 1);
    if (f1 > best.f1) best = { f1, threshold };
  }
  return best;
}

export function sigmoid(x) {
  return 1 / (1 + Math.exp(-x));
}
