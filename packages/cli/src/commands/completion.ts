import {optionGroups} from '../options.ts'
import type {Flag} from '../read-args.ts'
import {UserError} from '../user-error.ts'
import {type CommandRun, commands, shells} from './index.ts'

const rows: readonly Flag[] = optionGroups.flatMap((group) => group.rows)
const ofCommands = commands.flatMap(({name, flags}) => (flags ? [{name, flags}] : []))
/** What can follow a command, by its name. */
type Values = Readonly<Record<string, readonly string[]>>

/** A script that completes commands, options and their values in a shell; it is made of the tables of both. */
export const completion: CommandRun = async ([name, ...more], io) => {
  const shell = shells.find((each) => each === name)
  if (!shell || more.length > 0) throw new UserError('completion takes the name of a shell: bash, zsh or fish')
  const {rules} = await io.rules()
  const values: Values = {
    ...Object.fromEntries(commands.map((command) => [command.name, command.values ?? []])),
    explain: rules.map(({id}) => id),
  }
  return {bash, zsh, fish}[shell](values)
}

function bash(values: Values): string {
  const withValues = Object.entries(values).filter(([, words]) => words.length > 0)
  const ofOptions = rows.filter((row) => row.values)
  const plain = [...rows, ...ofCommands.flatMap(({flags}) => flags)].filter(
    (row) => row.value !== undefined && !row.values,
  )
  const plainFlags = new Set(plain.flatMap(flagsOf))
  const complete = (words: readonly string[]): string => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current"))`
  return `_amicable() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 2 ]; then
    case "$before" in
${withValues.map(([name, words]) => `      ${name}) ${complete(words)}; return ;;`).join('\n')}
    esac
  fi
  case "$before" in
${ofOptions.map((row) => `    ${flagsOf(row).join('|')}) ${complete(row.values ?? [])}; return ;;`).join('\n')}
    ${[...plainFlags].join('|')}) return ;;
  esac
  case "\${COMP_WORDS[1]}:$current" in
${ofCommands.map(({name, flags}) => `    ${name}:-*) ${complete(flags.flatMap(flagsOf))}; return ;;`).join('\n')}
    *:-*) ${complete(rows.flatMap(flagsOf))}; return ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && ${complete(Object.keys(values))}
  COMPREPLY+=($(compgen -f -- "$current"))
}
complete -o filenames -o bashdefault -F _amicable amicable
`
}

function zsh(values: Values): string {
  const withValues = Object.entries(values).filter(([, words]) => words.length > 0)
  return `#compdef amicable
_amicable() {
  if (( CURRENT == 3 )); then
    case "$words[2]" in
${withValues.map(([name, words]) => `      ${name}) compadd -- ${words.join(' ')}; return ;;`).join('\n')}
    esac
  fi
  case "$words[2]" in
${ofCommands.map(({name, flags}) => `    ${name}) ${zshArguments(flags)}; return ;;`).join('\n')}
  esac
  (( CURRENT == 2 )) && [[ "$words[2]" != -* ]] && compadd -- ${Object.keys(values).join(' ')}
  ${zshArguments(rows)}
}
if [ "$funcstack[1]" = "_amicable" ]; then _amicable "$@"; else compdef _amicable amicable; fi
`
}

function zshArguments(flags: readonly Flag[]): string {
  const specs = flags.map((row) => {
    const written = flagsOf(row)
    const names = written.length > 1 ? `'(${written.join(' ')})'{${written.join(',')}}` : written[0]
    const action = row.values
      ? `:${row.value}:(${row.values.join(' ')})`
      : row.value
        ? `:${zshText(row.value)}:_files`
        : ''
    return `    ${names}'[${zshText(row.help)}]${action}'`
  })
  return ['_arguments -s', ...specs, "    '*:letter:_files'"].join(' \\\n')
}

/** Help as zsh takes it between brackets and quotes. */
function zshText(text: string): string {
  return text.replace(/[[\]:]/g, '\\$&').replaceAll("'", "'\\''")
}

function fish(values: Values): string {
  const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
  const lines = commands.map(
    ({name, description}) => `complete -c amicable -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
  )
  for (const [name, words] of Object.entries(values)) {
    if (words.length === 0) continue
    lines.push(`complete -c amicable -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(' '))}`)
  }
  const option = (row: Flag, when: string): string => {
    const short = row.short ? ` -s ${row.short}` : ''
    const value = row.values ? ` -x -a ${quoted(row.values.join(' '))}` : row.value ? ' -r' : ''
    return `complete -c amicable${when}${short} -l ${row.name}${value} -d ${quoted(row.help)}`
  }
  for (const {name, flags} of ofCommands) {
    lines.push(...flags.map((flag) => option(flag, ` -n '__fish_seen_subcommand_from ${name}'`)))
  }
  lines.push(...rows.map((row) => option(row, '')))
  return `${lines.join('\n')}\n`
}

/** `-f` and `--format`. */
function flagsOf({short, name}: Flag): string[] {
  return [...(short ? [`-${short}`] : []), `--${name}`]
}
