import {LSPErrorCodes, ResponseError} from 'vscode-languageserver'

/** Something that was asked for wrongly, in a sentence for the user. */
export const wrong = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message)
