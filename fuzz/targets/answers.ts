import {lint} from '@amicable/rules'
import {callNotes, newAgreement, newTermination, parseAnswers, plainText} from '@amicable/rules/compose'
import fc from 'fast-check'
import {type Letter, lettersLike} from '../../packages/rules/test/any-letters.ts'
import {brokenLaws} from '../../packages/rules/test/laws.ts'
import {type Target, target} from '../target.ts'

interface Input {
  termination: unknown
  agreement: unknown
  letter: Letter
}

const words = fc.oneof(
  fc.constantFrom('Ann Lee', '2026-06-30', '30', 'text', 'markdown', 'en-GB', 'none-due', 'share', 'had', 'propose'),
  fc.constantFrom('# *x* <b> [y](z) `', '\r\n\r\n---\n', '  ', 'a;b;;c', '{{x}}', '\uD83D', '2026-02-30', '-- \n> q'),
  fc.string({unit: 'binary', maxLength: 20}),
)
const answer = fc.oneof(
  {weight: 6, arbitrary: words},
  {weight: 1, arbitrary: fc.array(words, {maxLength: 4})},
  {weight: 1, arbitrary: fc.integer({min: -2, max: 99_999})},
  {weight: 1, arbitrary: fc.constantFrom(null, true, 1e300, {a: 1})},
)
const answersOf = (...ids: string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    {weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...ids), answer, {maxKeys: ids.length})},
    {weight: 1, arbitrary: fc.oneof(answer, fc.dictionary(fc.constantFrom('x', '__proto__', 'toString'), answer))},
  )
const common = ['client', 'format', 'locale', 'today', 'notice']

/** Any answers make a letter, an agreement and clauses that can be read; any letter makes call notes and plain text. */
export const answersTarget = (models: readonly Letter[]): Target =>
  target<Input>(
    'answers',
    2,
    fc.record({
      termination: answersOf(
        ...common,
        ...['sender', 'business', 'reason', 'lastDay', 'alternatives', 'refund', 'refundAmount', 'talked', 'talkedOn'],
      ),
      agreement: answersOf(...common, 'provider', 'services', 'fee', 'start'),
      letter: lettersLike(models),
    }),
    async ({termination, agreement, letter}) => {
      const ending = await parseAnswers('termination', termination)
      const contract = await parseAnswers('agreement', agreement)
      for (const text of [newTermination(ending.answers), newAgreement(contract.answers)]) {
        const broken = brokenLaws(text, await lint(text, {format: 'markdown'}))
        if (broken.length > 0) throw new Error(broken.join('\n'))
      }
      const {text, format} = letter
      await plainText(text, format)
      await callNotes(text, {format})
    },
  )
