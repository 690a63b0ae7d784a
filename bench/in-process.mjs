// lint() in this process, when all is warm: against the parser it builds upon and against write-good, and how its time grows.

import process from 'node:process'
import {lint, rules} from '@amicable/rules'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import writeGood from 'write-good'
import {joined, letter, wordsIn} from './letters.mjs'
import {ratio, spread} from './numbers.mjs'

const parser = unified().use(retextEnglish)
/** Parses a text as retext does, and does nothing with it. */
export const parse = (/** @type {string} */ text) => parser.parse(text)

/**
 * @param {{texts: number, rounds: number}} size
 * @returns {Promise<import('./goals.mjs').Measured>}
 */
export async function warmLetter({texts, rounds}) {
  const letters = Array.from({length: texts}, (_, number) => letter(number))
  // The quick ones are run several times: a garbage collection would else fall on one of them alone.
  const works = [
    {name: 'lint()', times: 1, run: (/** @type {string} */ text) => lint(text)},
    {name: 'retext-english, parsing alone', times: 20, run: parse},
    {name: 'write-good', times: 5, run: (/** @type {string} */ text) => writeGood(text)},
  ]
  const measured = await inTurns(
    works.map(({times, run}) => async () => {
      for (let time = 0; time < times; time++) for (const text of letters) await run(text)
    }),
    rounds,
  )
  const [ours = [], parsed = [], theirs = []] = works.map(({times}, at) =>
    (measured[at] ?? []).map((time) => time / times / texts),
  )
  return {
    times: works.map(({name}, at) => ({
      name: `${name}, one letter warm`,
      cpu: spread([ours, parsed, theirs][at] ?? []),
    })),
    values: {'warm-parse': ratio(ours, parsed), 'warm-write-good': ratio(ours, theirs)},
  }
}

/**
 * @param {{rounds: number}} size
 * @returns {Promise<import('./goals.mjs').Measured>}
 */
export async function growth({rounds}) {
  const ones = Array.from({length: 100}, (_, number) => joined(number, 1))
  const hundred = joined(0, 100)
  const halves = [0, 1].map((half) => rules.filter((_, at) => at % 2 === half))
  const lintOnes = async (/** @type {typeof rules} */ ruleSet) => {
    for (const text of ones) await lint(text, {}, ruleSet)
  }
  const [small = [], large = [], even = [], odd = []] = await inTurns(
    [() => lintOnes(rules), () => lint(hundred), () => lintOnes(halves[0] ?? []), () => lintOnes(halves[1] ?? [])],
    rounds,
  )
  const words = {small: wordsIn(ones.join(' ')), large: wordsIn(hundred)}
  const half = even.map((time, round) => (time + (odd[round] ?? Number.NaN)) / 2)
  return {
    times: [
      {name: `lint(), 100 texts of ${Math.round(words.small / 100)} words one by one`, cpu: spread(small)},
      {name: `lint(), one text of ${words.large} words`, cpu: spread(large)},
      {name: 'lint(), the 100 texts with every other rule', cpu: spread(half)},
    ],
    values: {
      growth: ratio(
        large.map((time) => time / words.large),
        small.map((time) => time / words.small),
      ),
      rules: ratio(small, half),
    },
  }
}

/**
 * Does each work once in each round, so that what disturbs the machine disturbs all of them; two rounds to warm up.
 *
 * @param {readonly (() => Promise<unknown>)[]} works
 * @param {number} rounds
 * @returns {Promise<number[][]>} for each work its times of the processor, in milliseconds: other programs do not lengthen them
 */
async function inTurns(works, rounds) {
  /** @type {number[][]} */
  const times = works.map(() => [])
  for (let round = -2; round < rounds; round++) {
    for (const [at, work] of works.entries()) {
      const begun = process.cpuUsage()
      await work()
      const {user, system} = process.cpuUsage(begun)
      if (round >= 0) times[at]?.push((user + system) / 1000)
    }
  }
  return times
}
