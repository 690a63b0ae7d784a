/** @import {Rule} from '@amicable/rules' */

/** The categories of the settings, in the order in which they are shown. */
const groups = /** @type {const} */ ([
  ['wording', 'Rules: wording', (/** @type {Rule} */ {part}) => !part],
  ['parts', 'Rules: parts of a letter', (/** @type {Rule} */ {part, kinds}) => part && !kinds.includes('agreement')],
  ['clauses', 'Rules: clauses', (/** @type {Rule} */ {part, kinds}) => part && kinds.includes('agreement')],
])

const levels = {
  default: 'The level of the rule itself, or of the config file.',
  error: 'The letter is not ready.',
  warning: 'The letter is to be looked at again.',
  info: 'A hint, which does not change the verdict.',
  off: 'Not looked for.',
}

/**
 * The extension's manifest with one setting for each rule, in categories of their own; whatever else it holds stays.
 *
 * @param {string} manifest the text of package.json
 * @param {readonly Rule[]} rules
 */
export function manifestWithRules(manifest, rules) {
  const value = JSON.parse(manifest)
  const byHand = value.contributes.configuration.filter((/** @type {{id: string}} */ {id}) => !id.startsWith('rules.'))
  value.contributes.configuration = [
    ...byHand,
    ...groups.map(([name, , has], index) => ({
      id: `rules.${name}`,
      title: `%configuration.rules.${name}%`,
      order: byHand.length + index + 1,
      properties: Object.fromEntries(
        rules.filter(has).map(({id}, at) => [
          `amicable.rules.${id}`,
          {
            type: 'string',
            enum: Object.keys(levels),
            enumDescriptions: Object.keys(levels).map((level) => `%level.${level}%`),
            default: 'default',
            scope: 'resource',
            order: at + 1,
            markdownDescription: `%rule.${id}%`,
          },
        ]),
      ),
    })),
  ]
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/**
 * The manifest's texts with those of the rules' settings; whatever else they hold stays.
 *
 * @param {string} texts the text of package.nls.json
 * @param {readonly Rule[]} rules
 * @param {(id: string) => string} pageOf the address of a rule's page
 */
export function textsWithRules(texts, rules, pageOf) {
  const byHand = Object.entries(JSON.parse(texts)).filter(
    ([key]) => !/^(?:rule|level|configuration\.rules)\./.test(key),
  )
  const value = Object.fromEntries([
    ...byHand,
    ...groups.map(([name, title]) => [`configuration.rules.${name}`, title]),
    ...Object.entries(levels).map(([level, text]) => [`level.${level}`, text]),
    ...rules.map(({id, summary, level}) => [`rule.${id}`, `${summary} Level: ${level}. [Why](${pageOf(id)})`]),
  ])
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/**
 * Snippets that write a part or a clause: what is inserted for a missing one, with stops at its slots.
 *
 * @param {readonly Rule[]} rules
 */
export function snippetsOf(rules) {
  const snippets = rules.flatMap((rule) => {
    if (!rule.part || !('line' in rule) || typeof rule.line !== 'string') return []
    const isClause = rule.part.name.endsWith('-clause')
    const name = rule.part.name.replace(/-clause$/, '')
    return [
      [
        `${isClause ? 'Clause' : 'Letter'}: ${name.replace('-', ' ')}`,
        {prefix: `${isClause ? 'clause' : 'letter'}-${name}`, body: withStops(rule.line), description: rule.summary},
      ],
    ]
  })
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`
}

/**
 * A text with `{slots}` as the body of a snippet, each slot a stop of its own. It keeps its braces, so that one which nobody
 * fills is found as a blank.
 *
 * @param {string} line
 */
function withStops(line) {
  let stop = 0
  return line.replace(/[\\$]|\{([^{}]+)\}/g, (found, slot) => (slot ? `\${${++stop}:{${slot}\\}}` : `\\${found}`))
}
