/** `q`, Ctrl-C and Ctrl-D, as a terminal sends them when it leaves the keys to the program. */
const keys = ['q', '\u0003', '\u0004']

/** Waits until a run without end is to end: by a key, by a signal, or because nobody reads along any more. */
export async function quit(): Promise<void> {
  const {stdin, stdout} = process
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    stdout.once('error', () => resolve())
    if (!stdin.isTTY) return
    stdin.setRawMode(true)
    stdin.setEncoding('utf8').on('data', (key: string) => {
      if (keys.includes(key)) resolve()
    })
  })
  if (stdin.isTTY) stdin.setRawMode(false)
  stdin.pause()
}
