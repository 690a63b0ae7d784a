// What is said to the server besides plain LSP. The types are the server's own; the names are repeated here, so that nothing
// of the server becomes part of the client. A test of the server compares them.
export type {
  Composed,
  FileParams,
  FileText,
  FindingReport,
  InitializationOptions,
  LetterPart,
  LetterReport,
  PlainText,
  Question,
  QuestionsParams,
  SelectionReport,
  WorkspaceSummary,
} from '../../server/src/protocol.ts'

/** Methods of Amicable's own. */
export const methods = {
  report: 'amicable/report',
  readFile: 'amicable/readFile',
  findFiles: 'amicable/findFiles',
} as const

/** What the server does when it is asked by `workspace/executeCommand`. */
export const commands = {
  check: 'amicable.check',
  checkSelection: 'amicable.checkSelection',
  checkWorkspace: 'amicable.checkWorkspace',
  fixAll: 'amicable.fixAll',
  insertPart: 'amicable.insertPart',
  setKind: 'amicable.setKind',
  questions: 'amicable.questions',
  newLetter: 'amicable.newLetter',
  newAgreement: 'amicable.newAgreement',
  newClause: 'amicable.newClause',
  callNotes: 'amicable.callNotes',
  plainText: 'amicable.plainText',
} as const
