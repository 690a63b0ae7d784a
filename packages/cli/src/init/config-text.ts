import type {Delimiters} from './own-delimiters.ts'
import type {Proposal} from './proposals.ts'

/** What the new config is to say. */
export interface NewConfig {
  overrides: readonly Proposal[]
  placeholders: readonly Delimiters[]
  /** In days. */
  notice?: number
  locale?: 'en-GB' | 'en-US'
}

const repository = 'https://github.com/amicable-letters/amicable/blob/main'
const schema = 'https://raw.githubusercontent.com/amicable-letters/amicable/main/packages/rules/config.schema.json'

/** The config in YAML. What was not settled stands there as a comment. */
export function configText({overrides, placeholders, notice, locale}: NewConfig): string {
  const blocks = [
    `# yaml-language-server: $schema=${schema}\n# What holds for the letters here. Every key: ${repository}/docs/config.md`,
    'extends: amicable:recommended',
    `# The notice period of your agreements, in days.\n${notice === undefined ? '# notice: 30' : `notice: ${notice}`}`,
    `# How 03/04/2025 is read: en-GB has it in April, en-US in March.\n${locale === undefined ? '# locale: en-GB' : `locale: ${locale}`}`,
    `# Levels by rule: error, warning, info or off. "amicable rules" lists them.\n# rules:\n#   missing-alternatives: off`,
    '# Files and folders that are not read.\n# ignores:\n#   - archive/**',
    ...(placeholders.length > 0
      ? [`# How blanks are written here.\nplaceholders:\n${placeholders.map(blank).join('\n')}`]
      : []),
    overrides.length > 0
      ? `# What holds for some of the letters; the last one that matches wins.\noverrides:\n${overrides.map(override).join('\n')}`
      : '# What holds for some of the letters; the last one that matches wins.\n# overrides:\n#   - files: templates/**\n#     template: true',
  ]
  return `${blocks.join('\n\n')}\n`
}

const blank = ({open, close}: Delimiters): string =>
  `  - {open: ${JSON.stringify(open)}, close: ${JSON.stringify(close)}}`

function override({folder, template, kind}: Proposal): string {
  return [
    `  - files: ${JSON.stringify(`${escaped(folder)}/**`)}`,
    ...(template ? ['    # Blanks are meant to be there.', '    template: true'] : []),
    ...(kind === undefined ? [] : [`    kind: ${kind}`]),
  ].join('\n')
}

/** A name in which nothing stands for anything else. */
const escaped = (name: string): string => name.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')
