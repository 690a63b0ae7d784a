// What many measurements come to.

/** @typedef {{min: number, median: number, p95: number}} Spread */

export const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5)

/** @param {readonly number[]} values @returns {Spread} */
export const spread = (values) => ({min: Math.min(...values), median: median(values), p95: quantile(values, 0.95)})

/**
 * How one thing compares with another that was measured in turns with it. What disturbs the machine disturbs both alike,
 * so each round gives a ratio, and the median of them stands.
 *
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
export const ratio = (ours, theirs) => median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)))

function quantile(/** @type {readonly number[]} */ values, /** @type {number} */ share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
