import {type Command, commands} from './commands/index.ts'
import {optionGroups} from './options.ts'
import type {Flag} from './read-args.ts'
import {formats} from './reporters/index.ts'

const introduction =
  (): string => `Reads drafts of letters that end the work with a client, and says what to mend, where, and why.

Usage: amicable [options] <file, folder or glob>...
${usages()}

Of a folder: .txt, .md, .mdx, .html, .eml, .docx, .mjml, and templates such as .hbs, .liquid and .html.erb. A config
is .amicablerc, .amicablerc.json, .amicablerc.yaml or the key "amicable" of package.json, in the folder of the letter or
above it.
`

const exitCodes = `Exit codes:
  0  no error, and no more warnings than allowed
  1  there are
  2  something could not be read, or was asked for wrongly; or known findings are there no more
`

/** What `--help` prints, from the tables of options and formats. */
export function helpText(): string {
  const groups = optionGroups.map(({title, rows}) => ({title, rows: rows.map(rowOf)}))
  const width = Math.max(...groups.flatMap(({rows}) => rows.map(([flags]) => flags.length)))
  const ofCommands = commands.flatMap(({name, flags}) =>
    flags ? [{title: `amicable ${name}`, rows: flags.map(rowOf)}] : [],
  )
  const ofFormats = {
    title: 'Formats, as in -f pretty -f sarif:report.sarif',
    rows: formats.map(({name, description}): [string, string] => [`    ${name}`, description]),
  }
  groups.splice(-2, 0, ofFormats)
  groups.splice(-1, 0, ...ofCommands)
  const written = groups.map(({title, rows}) =>
    [`${title}:`, ...rows.map(([flags, help]) => `  ${flags.padEnd(width)}  ${help}`), ''].join('\n'),
  )
  return [introduction(), ...written, exitCodes].join('\n')
}

/** What `--help` prints after a command. */
export async function commandHelp(command: Command): Promise<string> {
  const {description, flags = []} = command
  const rows = flags.map(rowOf)
  const width = Math.max(...rows.map(([written]) => written.length))
  return [
    `Usage: ${usageOf(command)}${flags.length > 0 ? ' [options]' : ''}\n`,
    `${description.charAt(0).toUpperCase()}${description.slice(1)}.\n`,
    ...(flags.length > 0
      ? [`Options:\n${rows.map(([written, help]) => `  ${written.padEnd(width)}  ${help}\n`).join('')}`]
      : []),
    ...(command.help ? [await command.help()] : []),
  ].join('\n')
}

function usages(): string {
  const lines = commands.map((command): [string, string] => [`       ${usageOf(command)}`, command.description])
  const width = Math.max(...lines.map(([usage]) => usage.length))
  return lines.map(([usage, description]) => `${usage.padEnd(width)}  ${description}`).join('\n')
}

const usageOf = ({name, argument}: Command): string => `amicable ${name}${argument ? ` <${argument}>` : ''}`

const rowOf = (flag: Flag): [string, string] => [flagsOf(flag), flag.help]

/** `-f, --format <name>` */
function flagsOf({short, name, value}: Flag): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` <${value}>` : ''}`
}
