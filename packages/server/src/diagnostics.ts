import type {DirectiveProblem, Level, Message} from '@amicable/rules'
import {type Diagnostic, DiagnosticSeverity, DiagnosticTag} from 'vscode-languageserver'
import type {ClientFeatures} from './client-features.ts'
import type {Judgement} from './judgement.ts'
import type {Positions} from './positions.ts'

/** The name that stands beside each of our diagnostics. */
export const source = 'amicable'

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

type Shown = Pick<ClientFeatures, 'relatedInformation' | 'tags' | 'links'>

/** The diagnostics of a document: its findings, or why it was not read if the user should know. */
export function diagnosticsOf(judgement: Judgement, positions: Positions, features: Shown): Diagnostic[] {
  if (judgement.unread === 'too-large') return [tooLarge(judgement, positions)]
  const {messages = [], directives = []} = judgement.report ?? {}
  return [
    ...messages.map((message) => diagnosticOf(message, judgement, positions, features)),
    ...directives.map((problem) => directiveOf(problem, judgement, positions)),
  ]
}

/** The diagnostic of one finding. */
export function diagnosticOf(
  message: Message,
  {document}: Judgement,
  positions: Positions,
  features: Shown,
): Diagnostic {
  const {ruleId, level, url, related = []} = message
  return {
    range: positions.place(document, message),
    severity: severities[level],
    source,
    code: ruleId,
    message: message.message,
    ...(features.links ? {codeDescription: {href: url}} : {}),
    ...(features.tags && canGo(message) ? {tags: [DiagnosticTag.Unnecessary]} : {}),
    ...(features.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            message: place.message,
            location: {uri: document.uri, range: positions.place(document, place)},
          })),
        }
      : {}),
  }
}

/** What is wrong with a comment that leaves out findings. */
function directiveOf(problem: DirectiveProblem, {document}: Judgement, positions: Positions): Diagnostic {
  return {
    range: positions.place(document, problem),
    severity: DiagnosticSeverity.Warning,
    source,
    code: 'directive',
    message: problem.message,
  }
}

/** Whether the words can be left out, and nothing need take their place. */
const canGo = ({suggestions = []}: Message): boolean => suggestions.some(({fix}) => fix.text.trim() === '')

function tooLarge({document, maxSize}: Judgement, positions: Positions): Diagnostic {
  const end = document.offsetAt({line: 1, character: 0})
  return {
    range: positions.range(document, 0, end),
    severity: DiagnosticSeverity.Information,
    source,
    code: 'too-large',
    message: `This document has more than ${maxSize} KB and is not read. Set amicable.maxSize higher to have it read.`,
  }
}
