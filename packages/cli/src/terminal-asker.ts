import {isCancel, select, text} from '@clack/prompts'
import {type Asker, type Choice, Interrupted} from './asker.ts'

/** Of Ctrl-D, which closes the terminal, the prompts hear nothing: nothing is left to wait for then. */
const closed = new AbortController()
process.once('beforeExit', () => closed.abort())

// Some terminals say that they are 0 wide, and then a line of the questions would hold one letter.
process.stderr.columns ||= 80

/** Questions go to standard error: what comes of them goes to standard output. */
const surroundings = {output: process.stderr, signal: closed.signal}

/** Asks on the terminal. */
export const terminalAsker: Asker = {
  async text(title, placeholder) {
    const hint = placeholder === undefined ? {} : {placeholder}
    const typed = await text({message: title, ...hint, ...surroundings})
    if (isCancel(typed)) throw new Interrupted()
    // Without a key pressed there is no value at all.
    return (typed as string | undefined) ?? ''
  },

  async pick(title, choices) {
    const options = choices.map((choice): Choice => ({...choice}))
    const picked = await select({message: title, options, ...surroundings})
    if (isCancel(picked)) throw new Interrupted()
    return picked
  },
}
