/** A letter that blames; nothing else is wrong with it. */
export const blaming = 'Hi Dana,\n\nYou failed to send the photographs.\n\nBest,\nRos\n'

/** A plain termination, with parts that are missing. */
export const ending = 'Dear Ann,\n\nI am ending our agreement on 30 June 2025.\n\nKind regards,\nTom\n'

/** A termination with a fault that has a safe change. */
export const fixable =
  'Dear Ann,\n\nI am so, so sorry, but I am ending our agreement on 30 June 2025.\n\nKind regards,\nTom\n'

/** A README: nobody speaks to anybody. */
export const readme =
  '# Widget\n\nInstall it with `npm i widget`. It failed to load? See [docs](docs.md).\n\n## Use\n\n- run it\n'
