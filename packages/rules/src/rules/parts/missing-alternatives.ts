import type {Rule} from '../../rule.ts'
import {definePart, finder, leavesWorkUndone} from '../part.ts'

const alternatives = finder(
  [
    '(i|we) (@adverb|can|could|would|am happy to|are happy to|have|will|gladly|may|am glad to|do|strongly|warmly)? (can|happily|gladly|also|already)? (@recommend) ...6 (@provider|@cap|you|two|three|some|a|names|them|him|her|someone|somebody|others)',
    '(introduce|introducing|introduction|refer|referring|referral|pass you|put you|putting you|connect you|connecting you|hand you) ...4 (to|in touch|with|on to|over)',
    '(@cap|@provider|she|he|they|both|either|all|who|and|two ...3|three ...3) ...5 (can|could|will|would|has|have|is|are|takes|take) ...3 (take (you|it|on|over|this|the|your|new)|taking (on|over|new|your)|agreed|offered|free|space|room|slot|capacity|happy to|glad to|willing to|ready to|keen to|expecting|available|step in|pick (up|this|it)|looking for|consented|accept|accepting|places|a place|a vacancy|openings|help you|good|help|do the job|do it|cover)',
    '(names|list|details|number|numbers|contacts|directory|register|shortlist) ...5 (@provider|directory|of|who|for)',
    '(@referral) ...5 (lists|list|keeps|has|of|can|will|website|holds|publishes|site|find|members)',
    '(alternatives|alternative|another|other|new|different|local|replacement|successor|substitute) ...2 (@provider|options|homes|firms|agencies|platforms|tools|people) ...4 (is|are|include|includes|such|can|could|like|that|who|in|near|:|i|we|for|worth|have|has|at)',
    '(try|consider|ask|ring|call|contact|speak to|look at|approach|suggest) (@cap|the @cap|my friend|my colleague|my|our friend|our) ...5 (@cap|in|of|at|on|who|for|from|or|and)',
    '(would|could|can|might|may) (be|suit|make|do|serve|look after|take) (you|a good|well|good|an excellent|happy|a sound|a better|your) ...4',
    '(either|both|each|any|all) (of them|of these|one|firm|two|practice|three|of those|practices)? (would|can|could|will|have|has|are|know|knows|is|take|comes|come)',
    '(are|is) (two|three|a few|several|other|another|some|good|four|one) ...4 (@provider|who|near|nearby|in|on|of) ...4',
    '(move|moving|transfer|switch|migrate|go|import) ...5 to (@cap|another)',
    '(find|found|spoken to|asked|lined up|arranged|approached|identified) ...5 (@provider|replacement|successor|someone|somebody|colleague|@cap) ...4 (who|to|for|that|can|and|has|in|is)',
    '(has agreed|have agreed|has offered|have offered|is willing|are willing|has space|have space|has room|has a (place|slot|vacancy|gap)|is expecting|is taking|are taking|takes on|are looking for|has capacity|have capacity)',
  ],
  (tokens, from, to) => {
    const norms = tokens.map((token) => token.norm)
    const text = norms.join(' ')
    if (/\b(?:i am sure|we are sure|i hope|no doubt|confident|certain) (?:that )?you (?:will|can|would)/.test(text))
      return true
    if (
      /\brecommend(?:s|ed|ing)? (?:that|paying|you (?:to|pay|check|keep|change|download|export|save|back)|checking|keeping|using|a bank|downloading|exporting)/.test(
        text,
      )
    )
      return true
    return /^(?:not|cannot|never)$/.test(norms[from - 1] ?? '') || norms.slice(from, to).includes('not')
  },
)

export const missingAlternatives: Rule = definePart(
  {
    id: 'missing-alternatives',
    summary: 'Name somebody who could take over.',
    message: 'No one named who could take over.',
    why: 'Work stays unfinished, so point to two or three people you have checked can do it.',
    limits:
      'Whether the names are good ones, or the people still take on work. An offer in very indirect words may be overlooked, and then the part is called missing.',
    level: 'info',
    kinds: ['termination'],
    home: 'sign-off',
    line: '{Name} and {name} can take this on; shall I introduce you?',
    examples: [
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I am sure you will find someone.\n\nBest,\nTom',
        finds: ['Best,'],
      },
      {
        text: 'Dear Ann,\n\nI am ending our agreement on 30 June. I recommend Ilse Brandt and the Two Larks studio.\n\nBest,\nTom',
        finds: [],
      },
    ],
  },
  {
    evidence: alternatives,
    trust: {sure: -1.0, doubt: -1.4},
    level: (letter) => (leavesWorkUndone(letter) ? 'warning' : 'info'),
  },
)
