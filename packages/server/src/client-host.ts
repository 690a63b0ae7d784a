import {type Connection, ErrorCodes, ResponseError} from 'vscode-languageserver'
import type {Host} from './host.ts'
import {type FileParams, type FileText, methods} from './protocol.ts'

/**
 * A host that asks the client for files: the one who knows those of a browser or of a virtual workspace. For one that does
 * not answer there are none.
 */
export function clientHost(connection: Connection): Host {
  const ask = async <Answer>(method: string, uri: string): Promise<Answer | null> => {
    try {
      return await connection.sendRequest<Answer | null>(method, {uri} satisfies FileParams)
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return null
      throw error
    }
  }
  return {
    readText: async (uri) => (await ask<FileText>(methods.readFile, uri))?.text,
    findLetters: async (uri) => (await ask<string[]>(methods.findFiles, uri)) ?? [],
    // Asking takes its time, and a client that has files tells when configs change.
    trustFor: 30_000,
  }
}
