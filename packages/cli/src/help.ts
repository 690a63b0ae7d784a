import {type OptionRow, optionGroups} from './options.ts'

const introduction = `Reads drafts of letters that end the work with a client, and says what to mend, where, and why.

Usage: amicable [options] <file, folder or glob>...

Of a folder: .txt, .md, .markdown, .html, .htm and .eml. A config is .amicablerc, .amicablerc.json, .amicablerc.yaml
or the key "amicable" of package.json, in the folder of the letter or above it.
`

const exitCodes = `Exit codes:
  0  no error, and no more warnings than allowed
  1  there are
  2  something could not be read, or was asked for wrongly
`

/** What `--help` prints, from the table of options. */
export function helpText(): string {
  const width = Math.max(...optionGroups.flatMap(({rows}) => rows.map((row) => flagsOf(row).length)))
  const groups = optionGroups.map(({title, rows}) =>
    [`${title}:`, ...rows.map((row) => `  ${flagsOf(row).padEnd(width)}  ${row.help}`), ''].join('\n'),
  )
  return [introduction, ...groups, exitCodes].join('\n')
}

/** `-f, --format <name>` */
function flagsOf({short, name, value}: OptionRow): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` <${value}>` : ''}`
}
