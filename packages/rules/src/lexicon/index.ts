import {type Lexicon, LexiconBuilder} from '../match/lexicon.ts'
import {addEnding} from './ending.ts'
import {addFault} from './fault.ts'
import {addManner} from './manner.ts'
import {addPeople} from './people.ts'

const builder = new LexiconBuilder()
addPeople(builder)
addEnding(builder)
addFault(builder)
addManner(builder)

/** The word classes that all rules share. */
export const lexicon: Lexicon = builder.build()
