import type {Root} from 'nlcst'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {type Plugin, unified} from 'unified'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {lint} from '../src/lint.ts'
import type {Example, PluginOptions, Rule} from '../src/rule.ts'
import {rules} from '../src/rules/index.ts'
import {offsetOf} from './offset-of.ts'

/** Forgets where everything stands, as a plugin before ours may have done. */
const withoutPositions: Plugin<[], Root> = () => (tree) => {
  const forget = (node: Node): void => {
    delete node.position
    if ('children' in node) (node.children as Node[]).forEach(forget)
  }
  forget(tree)
}

const keepPositions: Plugin<[], Root> = () => () => {}

/** The words that the rule reports when it runs alone in a retext pipeline. */
function pluginFinds(rule: Rule, example: Example, before: Plugin<[], Root>): string[] {
  const options: PluginOptions = {kind: kindOf(rule, example)}
  if (example.template !== undefined) options.template = example.template
  if (example.notice !== undefined) options.notice = example.notice
  if (example.today !== undefined) options.date = example.today
  const file = new VFile(example.text)
  unified().use(retextEnglish).use(before).use(rule, options).use(retextStringify).processSync(file)
  for (const message of file.messages) {
    expect(message).toMatchObject({source: 'amicable', ruleId: rule.id, fatal: false})
    expect(message.url).toMatch(new RegExp(`/${rule.id}\\.md$`))
  }
  return file.messages.map(({place}) => {
    if (!place || !('start' in place)) throw new Error('A message without a range')
    return example.text.slice(place.start.offset, place.end.offset)
  })
}

const kindOf = (rule: Rule, example: Example): (typeof rule.kinds)[number] => example.kind ?? rule.kinds[0] ?? 'other'

const sorted = (words: readonly string[]): string[] => [...words].sort()

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.map((example) => [example.text, example] as const))('%s', async (text, example) => {
    const {kind, text: _text, finds, ...options} = {...example, kind: kindOf(rule, example)}
    const report = await lint(text, {...options, kind}, [rule])
    expect(report.internalErrors).toEqual([])
    const found = report.messages.map((message) => text.slice(...offsetOf(text, message)))
    expect(found).toEqual(finds)
    for (const message of report.messages) expect(message.ruleId).toBe(rule.id)
  })

  const inText = rule.examples.filter(({format}) => format === undefined || format === 'text')
  test.each(inText.map((example) => [example.text, example] as const))('as a plugin: %s', (_text, example) => {
    expect(sorted(pluginFinds(rule, example, keepPositions))).toEqual(sorted(example.finds))
    expect(pluginFinds(rule, example, withoutPositions)).toEqual([])
  })
})
