import {isDeepStrictEqual} from 'node:util'
import {type LintOptions, lint, Memo} from '@amicable/rules'
import {fixAll} from '@amicable/rules/fix'
import fc from 'fast-check'
import {type Letter, lettersLike} from '../../packages/rules/test/any-letters.ts'
import {brokenLaws} from '../../packages/rules/test/laws.ts'
import {type Target, target} from '../target.ts'

interface Input extends Letter {
  options: LintOptions
}

const options: fc.Arbitrary<LintOptions> = fc.record(
  {
    kind: fc.constantFrom('termination', 'agreement', 'other'),
    template: fc.boolean(),
    notice: fc.integer({min: 1, max: 400}),
    locale: fc.constantFrom('en-GB', 'en-US'),
    today: fc.constantFrom('2026-01-05', '2024-02-29'),
    strict: fc.boolean(),
    outline: fc.boolean(),
  },
  {requiredKeys: ['kind']},
)

/** Any text as any format: read, mended, and read again with what is remembered of it. */
export const letterTarget = (models: readonly Letter[]): Target =>
  target<Input>(
    'letter',
    12,
    fc.record({letter: lettersLike(models), options}).map(({letter, options}) => ({...letter, options})),
    async ({text, format, options}) => {
      const read = (source: string, memo?: Memo) => lint(source, {...options, format, ...(memo ? {memo} : {})})
      const memo = new Memo()
      const report = await read(text, memo)
      const broken = brokenLaws(text, report)
      if (broken.length > 0) throw new Error(broken.join('\n'))
      const {text: mended, report: after} = await fixAll(text, report, (source) => read(source, memo))
      if (mended === text) return
      const brokenAfter = brokenLaws(mended, after)
      if (brokenAfter.length > 0) throw new Error(`mended: ${brokenAfter.join('\n')}`)
      if (!isDeepStrictEqual(after, await read(mended))) throw new Error('read with and without a memo, it differs')
      const again = await fixAll(mended, after, read)
      if (again.text !== mended) throw new Error(`mended twice: ${JSON.stringify(again.text)}`)
    },
  )
