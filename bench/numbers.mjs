// What many measurements come to.

/** @typedef {{min: number, median: number, p95: number}} Spread */

/** @param {readonly number[]} values @returns {Spread} */
export const spread = (values) => ({
  min: Math.min(...values),
  median: quantile(values, 0.5),
  p95: quantile(values, 0.95),
})

/**
 * How one thing compares with another that was measured in turns with it. What disturbs the machine only ever adds, so the
 * quicker quarter of the rounds is what stands.
 *
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
export const ratio = (ours, theirs) => quantile(ours, 0.25) / quantile(theirs, 0.25)

function quantile(/** @type {readonly number[]} */ values, /** @type {number} */ share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
