import {rangeOf} from '../../letter/letter.ts'
import type {Token} from '../../match/token.ts'
import {oncePer} from '../../once-per.ts'
import type {Rule} from '../../rule.ts'
import {defineRule} from '../../rule.ts'
import type {Finding} from '../../types.ts'
import {leaveOut} from '../mend.ts'

const EMOJI = /^\p{Extended_Pictographic}/u

export const unprofessional: Rule = defineRule(
  {
    id: 'unprofessional',
    summary: 'Keep slang, text-speak and emoji out of an ending.',
    message: 'This is not a letter’s tone. Write it out, or leave it out.',
    why: 'A calm tone and professional words keep it classy, whatever came before.',
    limits:
      'Slang that is also a plain word, slang in other languages, and a tone that is too familiar with no single word at fault.',
    level: 'info',
    kinds: ['termination'],
    examples: [
      {text: 'I am out on 30 June lol.', finds: ['lol']},
      {text: 'It was a good year 🙂.', finds: ['🙂']},
      {text: 'It was a good year.', finds: []},
    ],
  },
  (letter) => {
    const findings: Finding[] = []
    for (const sentence of letter.sentences) {
      for (const token of slangIn(sentence.tokens)) {
        findings.push({
          ...rangeOf(sentence, [token]),
          message: 'This is not a letter’s tone. Write it out, or leave it out.',
          ...(EMOJI.test(token.text) ? {suggestions: leaveOut(letter, sentence, [token], false)} : {}),
        })
      }
    }
    return findings
  },
)

const slangIn = oncePer((tokens: readonly Token[]) =>
  tokens.filter(
    (token) => !token.quoted && (EMOJI.test(token.text) || (token.type === 'word' && SLANG.test(token.text))),
  ),
)

/** As written: `U` in “Plan U” and a `BRO` in capitals are names. */
const SLANG =
  /^(?:lol|lmao|rofl|smh|tbh|imo|imho|btw|fyi|omg|idk|ngl|ffs|wtf|ttyl|brb|nvm|afaik|jk|yolo|meh|duh|ugh|yikes|dude|bro|gonna|wanna|kinda|sorta|dunno|nope|yep|cuz|ur|u|plz|pls|thx|xoxo|soz|innit)$/i
