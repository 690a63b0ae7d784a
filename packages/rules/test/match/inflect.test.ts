import {describe, expect, test} from 'vitest'
import {inflectVerb, pluralOf} from '../../src/match/inflect.ts'
import {LexiconBuilder} from '../../src/match/lexicon.ts'

describe('verbs', () => {
  test.each([
    'end ends ended ending',
    'close closes closed closing',
    'stop stops stopped stopping',
    'plan plans planned planning',
    'fail fails failed failing',
    'clean cleans cleaned cleaning',
    'fix fixes fixed fixing',
    'show shows showed showing',
    'play plays played playing',
    'carry carries carried carrying',
    'finish finishes finished finishing',
    'pass passes passed passing',
    'buzz buzzes buzzed buzzing',
    'veto vetoes vetoed vetoing',
    'lie lies lied lying',
    'agree agrees agreed agreeing',
    'refer refers referred referring',
    'offer offers offered offering',
    'cancel cancels cancelled cancelling',
    'visit visits visited visiting',
    'give gives gave/given giving',
    'go goes went/gone going',
    'have has had having',
    'leave leaves left leaving',
    'quit quits quit quitting',
    'undertake undertakes undertook/undertaken undertaking',
    'rewrite rewrites rewrote/rewritten rewriting',
    'overrun overruns overran/overrun overrunning',
    'repay repays repaid repaying',
    'read reads read reading',
    'respond responds responded responding',
    'overstep oversteps overstepped overstepping',
  ])('%s', (line) => {
    const [base = '', s, ed, ing] = line.split(' ')
    expect(inflectVerb(base)).toEqual({base, s, ed: ed?.split('/'), ing})
  })
})

test.each([
  ['file', 'files'],
  ['box', 'boxes'],
  ['class', 'classes'],
  ['match', 'matches'],
  ['agency', 'agencies'],
  ['day', 'days'],
])('%s, %s', (noun, plural) => {
  expect(pluralOf(noun)).toBe(plural)
})

test('a lexicon knows each word by its classes', () => {
  const lexicon = new LexiconBuilder()
    .words('not', 'no never')
    .verbs('go', 'go leave')
    .nouns('way', 'way leave')
    .build()
  expect([...(lexicon.get('never') ?? [])]).toEqual(['not'])
  expect([...(lexicon.get('left') ?? [])]).toEqual(['go', 'go:ed'])
  expect([...(lexicon.get('leaves') ?? [])].sort()).toEqual(['go', 'go:s', 'way', 'way:plural'])
  expect([...(lexicon.get('leave') ?? [])].sort()).toEqual(['go', 'go:base', 'way'])
  expect(lexicon.get('come')).toBeUndefined()
})
