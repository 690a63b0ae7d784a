// Written by `npm run generate` from test-fixtures/corpus/accuracy.json.

/** How often a rule is right, measured on letters that it was not made with. */
export interface Accuracy {
  /** Of the sentences or letters that it found, the share that it was right about. */
  precision: number
  /** Of those that it should have found, the share that it did. */
  recall: number
  /** How many it should have found. */
  labels: number
}

/**
 * The accuracy of every rule that was measured, by its id. For a missing part it is that of finding the part where it is
 * there.
 */
export const measured: Readonly<Record<string, Accuracy>> = {
  placeholder: {precision: 0.941, recall: 0.727, labels: 22},
  threat: {precision: 0.889, recall: 0.64, labels: 25},
  blame: {precision: 0.913, recall: 0.5, labels: 42},
  unkind: {precision: 0.727, recall: 0.222, labels: 36},
  'open-door': {precision: 0.952, recall: 0.87, labels: 23},
  'abrupt-stop': {precision: 0.889, recall: 0.533, labels: 15},
  'sugar-coating': {precision: 0.875, recall: 0.538, labels: 26},
  'over-justifying': {precision: 0.923, recall: 0.545, labels: 44},
  opinion: {precision: 0.909, recall: 0.714, labels: 28},
  vague: {precision: 0.955, recall: 0.75, labels: 28},
  'long-winded': {precision: 1, recall: 1, labels: 23},
  'missing-decision': {precision: 1, recall: 0.947, labels: 94},
  'missing-reason': {precision: 0.966, recall: 0.933, labels: 90},
  'missing-end-date': {precision: 0.961, recall: 0.986, labels: 74},
  'missing-next-steps': {precision: 0.976, recall: 0.965, labels: 86},
  'missing-thanks': {precision: 1, recall: 0.968, labels: 63},
  'missing-alternatives': {precision: 0.979, recall: 0.979, labels: 48},
  'missing-refund': {precision: 0.929, recall: 0.929, labels: 42},
  'missing-conversation': {precision: 1, recall: 0.871, labels: 31},
  'missing-continuity': {precision: 0.96, recall: 0.96, labels: 50},
  'missing-closure': {precision: 0.911, recall: 0.953, labels: 43},
  'missing-notice-clause': {precision: 1, recall: 1, labels: 6},
  'missing-substitute-clause': {precision: 1, recall: 0.75, labels: 8},
  'missing-refund-clause': {precision: 1, recall: 1, labels: 7},
  'missing-release-clause': {precision: 0.857, recall: 1, labels: 6},
}
