// How well a score tells right from wrong.

const PRECISIONS = [0.95, 0.9, 0.8]

/**
 * @param {readonly {score: number, right: boolean}[]} all
 * @returns {string} the number of right ones, the average precision, and the recall at some precisions with the score at which it is had
 */
export function curve(all) {
  const sorted = [...all].sort((a, b) => b.score - a.score)
  const wanted = sorted.filter((one) => one.right).length
  const best = PRECISIONS.map((precision) => ({precision, recall: 0, from: Number.POSITIVE_INFINITY}))
  let right = 0
  let sum = 0
  for (const [at, one] of sorted.entries()) {
    if (!one.right) continue
    right++
    const precision = right / (at + 1)
    sum += precision
    for (const goal of best)
      if (precision >= goal.precision) Object.assign(goal, {recall: right / wanted, from: one.score})
  }
  const points = best.map(
    ({precision, recall, from}) => `${recall.toFixed(2)} at ${precision} (from ${from.toFixed(2)})`,
  )
  return `${String(wanted).padStart(5)}  average precision ${(sum / wanted).toFixed(3)}  recall ${points.join(', ')}`
}
