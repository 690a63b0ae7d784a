import {type OptionRow, optionGroups} from '../options.ts'
import {UserError} from '../user-error.ts'
import {type CommandRun, commands, shells} from './index.ts'

const rows = optionGroups.flatMap((group) => group.rows)
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
  const ofCommands = Object.entries(values).filter(([, words]) => words.length > 0)
  const ofOptions = rows.filter((row) => row.values)
  const plain = rows.filter((row) => row.value !== undefined && !row.values)
  const complete = (words: readonly string[]): string => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$current"))`
  return `_amicable() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 2 ]; then
    case "$before" in
${ofCommands.map(([name, words]) => `      ${name}) ${complete(words)}; return ;;`).join('\n')}
    esac
  fi
  case "$before" in
${ofOptions.map((row) => `    ${flagsOf(row).join('|')}) ${complete(row.values ?? [])}; return ;;`).join('\n')}
    ${plain.flatMap(flagsOf).join('|')}) return ;;
  esac
  case "$current" in
    -*) ${complete(rows.flatMap(flagsOf))}; return ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && ${complete(Object.keys(values))}
  COMPREPLY+=($(compgen -f -- "$current"))
}
complete -o filenames -o bashdefault -F _amicable amicable
`
}

function zsh(values: Values): string {
  const specs = rows.map((row) => {
    const flags = flagsOf(row)
    const names = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : flags[0]
    const action = row.values
      ? `:${row.value}:(${row.values.join(' ')})`
      : row.value
        ? `:${zshText(row.value)}:_files`
        : ''
    return `    ${names}'[${zshText(row.help)}]${action}'`
  })
  const ofCommands = Object.entries(values).filter(([, words]) => words.length > 0)
  return `#compdef amicable
_amicable() {
  if (( CURRENT == 3 )); then
    case "$words[2]" in
${ofCommands.map(([name, words]) => `      ${name}) compadd -- ${words.join(' ')}; return ;;`).join('\n')}
    esac
  fi
  (( CURRENT == 2 )) && [[ "$words[2]" != -* ]] && compadd -- ${Object.keys(values).join(' ')}
  _arguments -s \\
${specs.map((spec) => `${spec} \\`).join('\n')}
    '*:letter:_files'
}
if [ "$funcstack[1]" = "_amicable" ]; then _amicable "$@"; else compdef _amicable amicable; fi
`
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
  for (const row of rows) {
    const short = row.short ? ` -s ${row.short}` : ''
    const value = row.values ? ` -x -a ${quoted(row.values.join(' '))}` : row.value ? ' -r' : ''
    lines.push(`complete -c amicable${short} -l ${row.name}${value} -d ${quoted(row.help)}`)
  }
  return `${lines.join('\n')}\n`
}

/** `-f` and `--format`. */
function flagsOf({short, name}: OptionRow): string[] {
  return [...(short ? [`-${short}`] : []), `--${name}`]
}
