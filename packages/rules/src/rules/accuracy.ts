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
  threat: {precision: 0.95, recall: 0.731, labels: 26},
  blame: {precision: 0.857, recall: 0.558, labels: 43},
  unkind: {precision: 0.95, recall: 0.5, labels: 38},
  'open-door': {precision: 0.958, recall: 0.92, labels: 25},
  'abrupt-stop': {precision: 1, recall: 0.833, labels: 18},
  'sugar-coating': {precision: 0.875, recall: 0.656, labels: 32},
  'over-justifying': {precision: 0.933, recall: 0.609, labels: 46},
  opinion: {precision: 0.909, recall: 0.69, labels: 29},
  vague: {precision: 0.923, recall: 0.686, labels: 35},
  'long-winded': {precision: 1, recall: 1, labels: 25},
  'missing-decision': {precision: 0.981, recall: 0.981, labels: 107},
  'missing-reason': {precision: 0.925, recall: 0.952, labels: 104},
  'missing-end-date': {precision: 0.943, recall: 0.965, labels: 85},
  'missing-next-steps': {precision: 0.97, recall: 0.941, labels: 102},
  'missing-thanks': {precision: 1, recall: 0.959, labels: 73},
  'missing-alternatives': {precision: 0.983, recall: 0.934, labels: 61},
  'missing-refund': {precision: 0.96, recall: 0.906, labels: 53},
  'missing-conversation': {precision: 1, recall: 0.886, labels: 44},
  'missing-continuity': {precision: 0.967, recall: 0.967, labels: 60},
  'missing-closure': {precision: 0.931, recall: 0.947, labels: 57},
  'missing-notice-clause': {precision: 0.867, recall: 1, labels: 13},
  'missing-substitute-clause': {precision: 1, recall: 0.933, labels: 15},
  'missing-refund-clause': {precision: 1, recall: 0.929, labels: 14},
  'missing-release-clause': {precision: 0.917, recall: 0.917, labels: 12},
}
