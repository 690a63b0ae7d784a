import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/**
 * The options, formats and commands of the command line as tables in Markdown, made of the tables that the command line
 * itself reads.
 */
export async function optionTables() {
  const {optionGroups, formats, commands} = await importTables()
  return [
    table(
      ['command', 'what it does'],
      commands.map(({name, argument, description}) => [
        `amicable ${name}${argument ? ` <${argument.replaceAll('|', '\\|')}>` : ''}`,
        description,
      ]),
    ),
    ...optionGroups.map(({title, rows}) => titledTable(`**${title}**`, rows)),
    ...commands.flatMap(({name, flags}) => (flags ? [titledTable(`**\`amicable ${name}\`**`, flags)] : [])),
    [
      '**Formats**',
      table(
        ['format', 'what it is'],
        formats.map(({name, description}) => [name, description]),
      ),
    ].join('\n\n'),
  ].join('\n\n')
}

/**
 * The tables are in TypeScript, and of the bundle only the entry is exported by nobody.
 *
 * @returns {Promise<{
 *   optionGroups: typeof import('../packages/cli/src/options.ts').optionGroups,
 *   formats: typeof import('../packages/cli/src/reporters/index.ts').formats,
 *   commands: typeof import('../packages/cli/src/commands/index.ts').commands,
 * }>}
 */
async function importTables() {
  const names = {optionGroups: 'options', formats: 'reporters/index', commands: 'commands/index'}
  const contents = Object.entries(names)
    .map(([name, file]) => `export {${name}} from './${file}.ts'`)
    .join('\n')
  const resolveDir = fileURLToPath(new URL('../packages/cli/src', import.meta.url))
  const {outputFiles} = await build({
    stdin: {contents, resolveDir, loader: 'ts'},
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@amicable/source', 'module', 'node'],
    write: false,
  })
  const [bundle] = outputFiles
  return import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? []).toString('base64')}`)
}

/**
 * @param {string} title
 * @param {readonly import('../packages/cli/src/read-args.ts').Flag[]} flags
 */
function titledTable(title, flags) {
  const rows = flags.map(
    ({short, name, value, help}) =>
      /** @type {[string, string]} */ ([`${short ? `-${short}, ` : ''}--${name}${value ? ` <${value}>` : ''}`, help]),
  )
  return `${title}\n\n${table(['option', 'what it does'], rows)}`
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly [string, string])[]} rows the first column is code
 */
function table(head, rows) {
  const written = rows.map(([first, second]) => `| \`${first}\` | ${second} |`)
  return [`| ${head.join(' | ')} |`, '|---|---|', ...written].join('\n')
}
