/** What the command line asks for. */
export type Wish = 'help' | 'version' | 'stdio' | 'node-ipc' | {problem: string}

export const help = `Reads drafts of letters that end the work with a client, in any editor that speaks LSP.

Usage: amicable-language-server --stdio | --node-ipc

      --stdio                 speak with the editor over standard input and output
      --node-ipc              speak with the editor over the channel of a child process of Node
      --clientProcessId=<id>  end when this process does; most editors say it in their first message instead
  -h, --help                  print this
  -v, --version               print the version
`

/** @param argv the arguments, without node and the script */
export function wishOf(argv: readonly string[]): Wish {
  const names = argv.map((argument) => argument.replace(/^(--clientProcessId)=\d+$/, '$1'))
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) return {problem: `unknown argument ${unknown}`}
  if (names.includes('-h') || names.includes('--help')) return 'help'
  if (names.includes('-v') || names.includes('--version')) return 'version'
  const ways = (['stdio', 'node-ipc'] as const).filter((way) => names.includes(`--${way}`))
  const [way, other] = ways
  if (way === undefined) return {problem: 'say how to speak with the editor: --stdio or --node-ipc'}
  return other === undefined ? way : {problem: '--stdio and --node-ipc exclude each other'}
}

const known: readonly string[] = ['-h', '--help', '-v', '--version', '--stdio', '--node-ipc', '--clientProcessId']
