import type {Example, RuleRecord} from '@amicable/rules'

/** What there is to say of a rule, as plain text and as Markdown. */
export interface RuleHelp {
  text: string
  markdown: string
}

/** The help of a rule: why it asks for what it asks, an example of what it finds and one of what it leaves alone. */
export function ruleHelp({why, limits, examples}: RuleRecord): RuleHelp {
  const found = examples.find(({finds}) => finds.length > 0)
  const left = examples.find(({finds}) => finds.length === 0)
  const heading = 'What it will not find'
  const not = limits === undefined ? [] : [limits]
  return {
    text: [why, ...not.map((each) => `${heading}: ${each}`)].join('\n\n'),
    markdown: [
      why,
      ...not.map((each) => `**${heading}:** ${each}`),
      ...section('Found', found),
      ...section('Left alone', left),
    ].join('\n\n'),
  }
}

function section(title: string, example: Example | undefined): string[] {
  if (!example) return []
  // Longer than any fence in the example.
  const fence = '`'.repeat(Math.max(2, ...(example.text.match(/`+/g) ?? []).map(({length}) => length)) + 1)
  return [`**${title}**`, [`${fence}${example.format ?? 'text'}`, example.text, fence].join('\n')]
}
