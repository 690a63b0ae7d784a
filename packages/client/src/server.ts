import * as vscode from 'vscode'

/** What the commands ask of the language server. */
export interface Server {
  /**
   * Has the server run one of its commands.
   *
   * @returns undefined when it could not; the user has then been told why
   */
  run<Answer>(command: string, argument?: object): Promise<Answer | undefined>
}

/** How a request is sent. */
export type Send = (command: string, argument: object | undefined) => Promise<unknown>

/** A server whose errors are shown: they are written for people, such as that HTML has no place for the kind. */
export function showingErrors(send: Send, output: vscode.LogOutputChannel): Server {
  return {
    async run<Answer>(command: string, argument?: object) {
      try {
        return ((await send(command, argument)) ?? undefined) as Answer | undefined
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        output.error(`${command}: ${message}`)
        const answer = await vscode.window.showErrorMessage(`Amicable: ${message}`, 'Show Output')
        if (answer) output.show()
        return undefined
      }
    },
  }
}
