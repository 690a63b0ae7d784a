import * as vscode from 'vscode'
import type {FileText} from './protocol.ts'

/** The text of a file for a server that cannot reach it itself; null when there is no such file. */
export async function readFile(uri: string): Promise<FileText | null> {
  try {
    return {text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)))}
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null
    throw error
  }
}

/** The ends of the names that the server takes for letters and templates. */
const extensions: readonly string[] =
  'txt text md markdown mdx html htm mjml eml hbs handlebars mustache liquid njk j2 jinja jinja2 erb ejs'.split(' ')

/** The letters in a folder and below, without what the settings hide from searches. */
export async function findFiles(folder: string): Promise<string[]> {
  const letters = new vscode.RelativePattern(vscode.Uri.parse(folder), `**/*.{${extensions.join(',')}}`)
  const found = await vscode.workspace.findFiles(letters, '**/node_modules/**')
  return found.map(String)
}
