// What must be reached, and what is watched besides.

/**
 * @typedef {{name: string, wall?: import('./numbers.mjs').Spread, cpu?: import('./numbers.mjs').Spread,
 *   memory?: import('./numbers.mjs').Spread}} Row milliseconds and megabytes
 * @typedef {{times: Row[], values: Record<string, number>}} Measured
 * @typedef {{value: string, work: string, unit: '×' | 'ms' | 'MB', most?: number}} Goal
 */

/**
 * By the name of the value that is measured. Where something is measured in turns with something else, the value is a ratio:
 * such values are compared with those of earlier runs, since they say the same on every machine.
 *
 * @type {readonly Goal[]}
 */
export const goals = [
  {value: 'write-good-wall', work: 'many letters, command line, wall clock, against write-good', unit: '×', most: 1},
  {value: 'write-good-cpu', work: '… CPU', unit: '×', most: 1},
  {value: 'alex-wall', work: '… wall clock, against alex', unit: '×', most: 0.1},
  {value: 'alex-cpu', work: '… CPU', unit: '×', most: 0.1},
  {
    value: 'textlint-wall',
    work: '… wall clock, against textlint with its rules write-good and alex',
    unit: '×',
    most: 0.05,
  },
  {value: 'textlint-cpu', work: '… CPU', unit: '×', most: 0.05},
  {value: 'memory', work: '… peak memory', unit: 'MB', most: 100},
  {value: 'cold-wall', work: 'one letter, cold command line, against `node -e 0`', unit: '×', most: 1.25},
  {value: 'cold-cpu', work: '… CPU', unit: '×', most: 1.25},
  {value: 'warm-parse', work: 'one letter, `lint()` warm, against retext-english parsing it', unit: '×', most: 5},
  {value: 'warm-write-good', work: '… against write-good', unit: '×', most: 1},
  {value: 'text-250', work: 'a keystroke in a letter of 250 words, p95', unit: 'ms', most: 10},
  {value: 'markdown-250', work: '… in Markdown', unit: 'ms', most: 10},
  {value: 'text-20000', work: 'a keystroke in a document of 20,000 words, p95', unit: 'ms', most: 25},
  {value: 'markdown-20000', work: '… in Markdown', unit: 'ms', most: 25},
  {value: 'text-250-ratio', work: 'a keystroke in 250 words, against retext-english parsing 250 words', unit: '×'},
  {value: 'markdown-250-ratio', work: '… in Markdown', unit: '×'},
  {value: 'text-20000-ratio', work: '… in 20,000 words', unit: '×'},
  {value: 'markdown-20000-ratio', work: '… in 20,000 words of Markdown', unit: '×'},
  {value: 'growth', work: '100 × the text, time for each word', unit: '×', most: 1.1},
  {value: 'rules', work: '2 × the rules', unit: '×', most: 1.2},
  {value: 'vsix', work: 'the extension, packed', unit: 'MB', most: 1},
  {value: 'tarball', work: 'the command line, packed', unit: 'MB'},
  {value: 'install', work: 'the command line, installed', unit: 'MB', most: 5},
  {value: 'activation', work: 'loading the extension', unit: 'ms', most: 100},
  {value: 'activation-ratio', work: '… and Node, CPU, against `node -e 0`', unit: '×'},
]
