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
  placeholder: {precision: 0.95, recall: 0.792, labels: 24},
  threat: {precision: 1, recall: 0.692, labels: 26},
  blame: {precision: 0.889, recall: 0.558, labels: 43},
  unkind: {precision: 0.95, recall: 0.5, labels: 38},
  'open-door': {precision: 0.926, recall: 1, labels: 25},
  'abrupt-stop': {precision: 1, recall: 0.833, labels: 18},
  'sugar-coating': {precision: 0.864, recall: 0.594, labels: 32},
  'over-justifying': {precision: 0.909, recall: 0.652, labels: 46},
  opinion: {precision: 0.905, recall: 0.655, labels: 29},
  vague: {precision: 0.929, recall: 0.743, labels: 35},
  'long-winded': {precision: 1, recall: 1, labels: 25},
  'missing-decision': {precision: 0.991, recall: 0.981, labels: 107},
  'missing-reason': {precision: 0.926, recall: 0.962, labels: 104},
  'missing-end-date': {precision: 0.942, recall: 0.953, labels: 85},
  'missing-next-steps': {precision: 0.969, recall: 0.922, labels: 102},
  'missing-thanks': {precision: 1, recall: 0.973, labels: 73},
  'missing-alternatives': {precision: 0.966, recall: 0.934, labels: 61},
  'missing-refund': {precision: 0.942, recall: 0.925, labels: 53},
  'missing-conversation': {precision: 1, recall: 0.886, labels: 44},
  'missing-continuity': {precision: 0.967, recall: 0.967, labels: 60},
  'missing-closure': {precision: 0.949, recall: 0.982, labels: 57},
  'missing-notice-clause': {precision: 0.929, recall: 1, labels: 13},
  'missing-substitute-clause': {precision: 1, recall: 0.867, labels: 15},
  'missing-refund-clause': {precision: 1, recall: 0.929, labels: 14},
  'missing-release-clause': {precision: 0.917, recall: 0.917, labels: 12},
}
