import {lint, rules} from '@amicable/rules'
import fc from 'fast-check'
import {formats, type Letter} from '../../packages/rules/test/any-letters.ts'
import {brokenLaws} from '../../packages/rules/test/laws.ts'
import {type Target, target} from '../target.ts'

const words = fc.oneof(
  fc.constantFrom(
    ...rules.map(({id}) => id),
    'all',
    'blaem',
    ',',
    ' ',
    '\n',
    '--',
    ' -- why',
    '-->',
    '<!--',
    '"',
    '\0',
  ),
  fc.string({unit: 'binary', maxLength: 12}),
)
const verb = fc.constantFrom(
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
  'ignore',
  '',
  '-',
)
const comment = fc
  .tuple(verb, fc.array(words, {maxLength: 5}))
  .map(([name, parts]) => `<!-- amicable-${name} ${parts.join(' ')} -->`)
const frontMatter = fc
  .array(words, {maxLength: 4})
  .map((parts) => `---\namicable:\n  disable: ${JSON.stringify(parts)}\n---\n`)

/** Orders of the writer's in any place of a letter: what they leave out is told, and nothing else is. */
export const directivesTarget = (models: readonly Letter[]): Target =>
  target<Letter>(
    'directives',
    4,
    fc
      .record({
        model: fc.constantFrom(...models),
        format: fc.constantFrom(...formats),
        comments: fc.array(fc.tuple(fc.nat(9999), comment), {minLength: 1, maxLength: 6}),
        head: fc.option(frontMatter),
      })
      .map(({model, format, comments, head}) => {
        let text = model.text.slice(0, 600)
        for (const [at, words] of comments) {
          const place = Math.floor((at / 10_000) * text.length)
          text = `${text.slice(0, place)}${at % 2 ? '\n\n' : ''}${words}${at % 3 ? '\n' : ''}${text.slice(place)}`
        }
        return {text: (head ?? '') + text, format}
      }),
    async ({text, format}) => {
      const broken = brokenLaws(text, await lint(text, {format, kind: 'termination'}))
      if (broken.length > 0) throw new Error(broken.join('\n'))
    },
  )
