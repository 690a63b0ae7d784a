/** @import {Rule} from '@amicable/rules' */

/** @type {readonly [title: string, has: (rule: Rule) => boolean][]} */
const groups = [
  ['Wording', ({part}) => !part],
  ['Parts of a letter that ends the work', ({part, kinds}) => part !== undefined && !kinds.includes('agreement')],
  ['Clauses of a service agreement', ({part, kinds}) => part !== undefined && kinds.includes('agreement')],
]

/**
 * The rules as tables in Markdown, in the order of the report.
 *
 * @param {readonly Rule[]} rules
 */
export function tableOf(rules) {
  return groups
    .map(([title, has]) =>
      [
        `**${title}**`,
        '',
        '| rule | level | what it asks |',
        '|---|---|---|',
        ...rules.filter(has).map(({id, level, summary}) => `| [${id}](docs/rules/${id}.md) | ${level} | ${summary} |`),
        '',
      ].join('\n'),
    )
    .join('\n')
}
