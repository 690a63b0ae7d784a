/** @import {Example, Kind, Rule} from '@amicable/rules' */

/**
 * How well a rule finds what it looks for in the letters set apart.
 *
 * @typedef {{precision: number, recall: number, labels?: number}} Measured
 */

/** @type {Record<Kind, string>} */
const kindNames = {termination: 'letters that end the work', agreement: 'service agreements', other: 'other messages'}

/**
 * The page of a rule, in Markdown.
 *
 * @param {Rule} rule
 * @param {Measured | undefined} measured undefined where the corpus has no labels of the rule
 */
export function pageOf(rule, measured) {
  const found = rule.examples.filter(({finds}) => finds.length > 0)
  const left = rule.examples.filter(({finds}) => finds.length === 0)
  return `${[
    '<!-- Written by npm run generate from the rule itself. -->',
    `# ${rule.id}`,
    rule.summary,
    `**Level:** ${rule.level} · **Reads:** ${rule.kinds.map((kind) => kindNames[kind]).join(', ')}`,
    `> ${rule.message}`,
    '## Why',
    rule.why,
    '## Found',
    ...found.map((example) => exampleOf(rule, example)),
    '## Left alone',
    ...left.map((example) => exampleOf(rule, example)),
    '## How well it is found',
    measured
      ? `In letters that were set apart for measuring${measured.labels === undefined ? '' : ` (${measured.labels} labels)`}: precision ${measured.precision.toFixed(2)}, recall ${measured.recall.toFixed(2)}. See [how well letters are read](../accuracy.md).`
      : 'Not measured: the corpus has no labels of this rule. See [how well letters are read](../accuracy.md) for the others.',
    ...(rule.limits === undefined ? [] : ['## What it will not find', rule.limits]),
    '## Turn it off',
    `On the command line \`--rule ${rule.id}:off\`; in a config:`,
    fence('json', `{"rules": {"${rule.id}": "off"}}`),
    'In the front matter of one letter:',
    fence('yaml', `---\namicable:\n  rules:\n    ${rule.id}: off\n---`),
    'Instead of `off` it takes `error`, `warning` and `info`.',
    '## Use it alone',
    'It is a [retext](https://github.com/retextjs/retext) plugin:',
    fence(
      'js',
      `import {${nameOf(rule.id)}} from '@amicable/rules'\n\nunified().use(retextEnglish).use(${nameOf(rule.id)})`,
    ),
  ].join('\n\n')}\n`
}

/**
 * @param {Rule} rule
 * @param {Example} example
 */
function exampleOf(rule, example) {
  const said = [
    example.kind && example.kind !== rule.kinds[0] ? `in ${kindNames[example.kind]}` : '',
    example.template ? 'in a template' : '',
    example.today ? `written on ${example.today}` : '',
    example.notice ? `with a notice period of ${example.notice} days` : '',
  ].filter(Boolean)
  return [
    ...(said.length > 0 ? [`${said.join(', ').replace(/^./, (letter) => letter.toUpperCase())}:`] : []),
    fence(example.format ?? 'text', example.text),
    ...(example.finds.length > 0 ? [told(rule, example.finds.map((words) => `“${words}”`).join(' and '))] : []),
  ].join('\n\n')
}

/**
 * What is missing has no words of its own: it is told at those beside which it belongs.
 *
 * @param {Rule} rule
 * @param {string} words
 */
function told(rule, words) {
  return rule.part ? `Missing; told at ${words}, where it belongs.` : `Finds ${words}.`
}

/**
 * @param {string} language
 * @param {string} text
 */
function fence(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``
}

/**
 * The name under which a rule is exported: `sugar-coating` is `sugarCoating`.
 *
 * @param {string} id
 */
function nameOf(id) {
  return id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
}
