const KEPT_STEPS = 10;
const ENOUGH_DESCENT = 1e-4;

/**
 * The lowest point of a smooth convex function near `start`: L-BFGS (Liu & Nocedal 1989) with a halving line search.
 * `evaluate(x, gradient)` gives the value and fills the gradient.
 */
export function minimize(evaluate, start, rounds) {
  let x = start;
  let gradient = new Float64Array(x.length);
  let value = evaluate(x, gradient);
  const steps = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = downhill(gradient, steps);
    const slope = dot(direction, gradient);
    let length =
      steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next, nextValue;
    const nextGradient = new Float64Array(x.length);
    for (;;) {
      next = x.map((at, i) => at + length * direction[i]);
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + ENOUGH_DESCENT * length * slope) break;
      length /= 2;
      if (length < 1e-12) return x;
    }
    const moved = next.map((at, i) => at - x[i]);
    const bent = nextGradient.map((at, i) => at - gradient[i]);
    const curvature = dot(moved, bent);
    if (curvature > 0) steps.push({ moved, bent, curvature });
    if (steps.length > KEPT_STEPS) steps.shift();
    [x, value, gradient] = [next, nextValue, nextGradient];
  }
  return x;
}

/** Minus the gradient, bent by the curvature of the last steps. */
function downhill(gradient, steps) {
  const direction = gradient.map((g) => -g);
  const shares = [];
  for (const { moved, bent, curvature } of [...steps].reverse()) {
    const share = dot(moved, direction) / curvature;
    shares.push(share);
    add(direction, bent, -share);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.bent, last.bent);
    direction.forEach((d, i) => (direction[i] = d * scale));
  }
  for (const { moved, bent, curvature } of steps)
    add(direction, moved, shares.pop() - dot(bent, direction) / curvature);
  return direction;
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

function add(to, what, times) {
  for (let i = 0; i < to.length; i += 1) to[i] += times * what[i];
}
