import {expect, test} from 'vitest'
import {checkedLint} from './checked-lint.ts'

/** A letter in which all is said and kind, but for one sentence. */
const letterWith = (sentence: string): string => `Dear Marcus,

${sentence} Thank you for speaking with me on May 12, 2026. As I said then, I am ending our agreement for dog walking. Our last day is July 21, 2026. From July I work in Leeds only.

Until then the work goes on as usual, to the same standard. On that day I will return what belongs to you, with notes on where the work stands. The final invoice follows within two weeks.

If you would like someone to take over, I recommend Priya Nair and Tom Alder.

Thank you for the time that we have worked together. The decision is final, and I wish you well.

Kind regards,

Helen Moss
`

test.each([
  ['blame', 'You failed to pay.'],
  ['blame', 'You never pay on time.'],
  ['blame', 'It is all your fault.'],
  ['blame', 'We have no choice because you ignored our emails.'],
  ['unkind', 'You are an idiot.'],
  ['unkind', 'You have been a nightmare to work with.'],
  ['unkind', 'You are lazy and rude.'],
  ['threat', 'You will hear from my lawyer.'],
])('one plain sting in a kind letter is found: %s, %s', async (ruleId, sentence) => {
  const {messages, verdict} = await checkedLint(letterWith(sentence))
  expect(messages.map((message) => message.ruleId)).toEqual([ruleId])
  expect(verdict).toBe('not-ready')
})

test.each(['Invoice 7 of 3 March is open.', 'None of this is your fault.', 'My lawyer drew up the agreement.'])(
  'a plain fact in a kind letter is none: %s',
  async (sentence) => {
    const {messages, verdict} = await checkedLint(letterWith(sentence))
    expect(messages).toEqual([])
    expect(verdict).toBe('ready')
  },
)
