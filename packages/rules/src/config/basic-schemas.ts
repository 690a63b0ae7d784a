import * as v from 'valibot'

// The message of every schema says what was expected; describe-issue.ts puts before it what was found.

/** Refuses any other key. Its message lists the keys that are allowed. */
export const others = (entries: object): v.NeverSchema<string> => v.never(Object.keys(entries).join(', '))

export const level: v.PicklistSchema<['error', 'warning', 'info', 'off'], string> = v.picklist(
  ['error', 'warning', 'info', 'off'],
  'error, warning, info or off',
)

export const kind: v.PicklistSchema<['termination', 'agreement', 'other'], string> = v.picklist(
  ['termination', 'agreement', 'other'],
  'termination, agreement or other',
)
