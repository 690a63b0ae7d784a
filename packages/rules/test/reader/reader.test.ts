import {statSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import {readLetter} from '../../src/letter/read.ts'
import {lint} from '../../src/lint.ts'
import {forEachFeature} from '../../src/reader/features.ts'
import {sentenceLabels} from '../../src/reader/labels.ts'
import {readSentences} from '../../src/reader/read-letter.ts'
import {weighTokens} from '../../src/reader/reader.ts'
import {rules} from '../../src/rules/index.ts'

async function sentencesOf(text: string) {
  return readLetter(await readDraft(text, 'text'), text, {kind: 'termination'}).sentences
}

const place = {dated: false, ends: false, listed: false, words: 8}

describe('the sentence reader', () => {
  test('knows every label of a rule or part but those that are counted or looked up', () => {
    const labels = rules.map((rule) => rule.part?.name ?? rule.id)
    expect(sentenceLabels.filter((label) => !labels.includes(label))).toEqual([])
  })

  test('finds a sting that no pattern has, and says which words carry its verdict', async () => {
    const text =
      'Dear Tom,\n\nWe are ending the contract on 3 May. Next time try reading the brief, it has pictures. Thank you for the two years.\n\nBest,\nAnn\n'
    const {messages} = await lint(text)
    const unkind = messages.find((message) => message.ruleId === 'unkind')
    expect(unkind?.words?.length).toBeGreaterThan(0)
    for (const word of unkind?.words ?? []) expect('Next time try reading the brief, it has pictures.').toContain(word)
  })

  test('says the same of the same text, whatever it has read before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.lorem({mode: 'sentences', maxCount: 4}),
        fc.lorem({mode: 'sentences', maxCount: 4}),
        async (one, other) => {
          const read = async (text: string) => {
            const sentences = await sentencesOf(text)
            return readSentences(sentences.map(({tokens}) => ({tokens, place})))
          }
          const before = await read(one)
          await read(other)
          expect(await read(one)).toEqual(before)
        },
      ),
      {numRuns: 30},
    )
  })

  test('gives every sentence a number for every label, even one without words', async () => {
    for (const text of ['You never paid.', '...', '😀', '12 34']) {
      const sentences = await sentencesOf(text)
      const {scores} = readSentences([...sentences.map(({tokens}) => ({tokens, place})), {tokens: [], place}])
      for (const score of scores) {
        for (const label of sentenceLabels) expect(score[label]).toSatisfy(Number.isFinite)
      }
    }
  })

  test('features are 32 bits and end at a token of the sentence', async () => {
    const [sentence] = await sentencesOf('You never sent the files, Ann, and 3 invoices are late!')
    const tokens = sentence?.tokens ?? []
    let count = 0
    forEachFeature(tokens, (feature, at) => {
      count++
      expect(feature | 0).toBe(feature)
      expect(at).toBeGreaterThanOrEqual(0)
      expect(at).toBeLessThan(tokens.length)
    })
    expect(count).toBeGreaterThan(tokens.length)
    expect(weighTokens(tokens, 'blame')).toHaveLength(tokens.length)
  })

  test('its weights fit into three megabytes', () => {
    expect(statSync(new URL('../../src/reader/model.ts', import.meta.url)).size).toBeLessThan(3_000_000)
  })
})
