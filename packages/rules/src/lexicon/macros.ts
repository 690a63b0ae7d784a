/** Named parts of patterns, written `$name` in a pattern. */
export const macros: Readonly<Record<string, string>> = {
  /** The writer as subject. */
  we: '(i|we|(my|our|this|the) .? @firm|@firm)',
  /** Helping verbs and adverbs between subject and verb. */
  aux: '(@will|@have|@adverb|to|shall|had|do|does|can|decided|chosen|resolved|come)',
  /** What is ended: `our agreement`, `the bookkeeping with you`. */
  thing: '(@relation|@service)',
  /** Ends the work and nothing less; `leave`, `finish` or `close` may be meant of a thing. */
  'end-work': '(end|stop|terminate|conclude|discontinue|cease|quit|part) !(by|up|with a)',
  date: '(@date|@number|@weekday|@month)',
  you: '(you|(all|both|each) of you|you (two|people|lot|guys|all|folks|both)|your (side|end|own)? @their-people|(your|the) (new|other|so-called)? @their-people (of yours)?)',
}
