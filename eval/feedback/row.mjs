/** A row of a report; `least` and `most` are the target, where there is one. */
export function row(measure, value, unit, { least, most, note = '' } = {}) {
  const target =
    least !== undefined
      ? `≥ ${least}`
      : most !== undefined
        ? `≤ ${most}`
        : null;
  const passed =
    target === null || value === null
      ? null
      : least !== undefined
        ? value >= least
        : value <= most;
  return { measure, value, unit, target, passed, note };
}

export const notMeasured = (measure, unit, why) =>
  row(measure, null, unit, { note: why });

export const round = (value, digits = 3) => Number(value.toFixed(digits));

export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ];
