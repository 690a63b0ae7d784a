/** How a written word is read: as these words, each with its length in the written one. */
type Reading = readonly (readonly [norm: string, length: number])[]

const NOT = new Map(Object.entries({wo: 'will', ca: 'can', sha: 'shall', ai: 'is'}))
const ENDINGS = new Map(Object.entries({m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would'}))
/** After these words `'s` is `is`; after others it marks the possessor. */
const BEFORE_IS = new Set([
  'it',
  'that',
  'there',
  'he',
  'she',
  'what',
  'who',
  'here',
  'where',
  'how',
  'this',
  'everything',
  'nothing',
  'something',
  'when',
  'why',
])

/** Short forms written without an apostrophe, where the word can be nothing else. */
const BARE: ReadonlyMap<string, Reading> = new Map(
  (
    [
      ...['do', 'does', 'did', 'is', 'are', 'was', 'were', 'have', 'has', 'had', 'could', 'would', 'should'].map(
        (verb) => [`${verb}nt`, verb, 'not', verb.length],
      ),
      ['cant', 'can', 'not', 2],
      ['wont', 'will', 'not', 2],
      ['cannot', 'can', 'not', 3],
      ['im', 'i', 'am', 1],
      ['ive', 'i', 'have', 1],
      ['youre', 'you', 'are', 3],
      ['youve', 'you', 'have', 3],
      ['youll', 'you', 'will', 3],
      ['theyre', 'they', 'are', 4],
      ['weve', 'we', 'have', 2],
      ['thats', 'that', 'is', 4],
      ['whats', 'what', 'is', 4],
      ['gonna', 'going', 'to', 3],
      ['wanna', 'want', 'to', 3],
      ['gotta', 'have', 'to', 3],
      ['dunno', 'do', 'not', 2],
    ] as [string, string, string, number][]
  ).map(([word, first, second, length]): [string, Reading] => [
    word,
    [
      [first, length],
      [second, word.length - length],
    ],
  ]),
)

/** Text-speak and other spellings, by the word that the rules know. */
const RESPELLED = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    yous: 'you',
    ye: 'you',
    ur: 'your',
    yr: 'your',
    r: 'are',
    n: 'and',
    abt: 'about',
    bc: 'because',
    cuz: 'because',
    coz: 'because',
    cos: 'because',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    tnx: 'thanks',
    ta: 'thanks',
    ppl: 'people',
    msg: 'message',
    tho: 'though',
    thru: 'through',
    yrs: 'years',
    wk: 'week',
    wks: 'weeks',
    mth: 'month',
    hrs: 'hours',
    tmrw: 'tomorrow',
    tmw: 'tomorrow',
    b4: 'before',
    gd: 'good',
    shd: 'should',
    cd: 'could',
    wd: 'would',
    bcos: 'because',
    '&': 'and',
    shan: 'shall',
    favour: 'favor',
    behaviour: 'behavior',
    honour: 'honor',
    apologise: 'apologize',
    realise: 'realize',
    organise: 'organize',
    recognise: 'recognize',
    finalise: 'finalize',
  }),
)

/** Straight apostrophes, lower case, no soft hyphens. */
const plain = (word: string): string =>
  word
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/\u00AD/g, '')
    .toLowerCase()

/** How a word is read: `don’t` as `do` and `not`, `u` as `you`, any other word as itself. */
export function readWord(word: string): Reading {
  const norm = plain(word)
  const bare = BARE.get(norm)
  if (bare) return bare
  const respelled = RESPELLED.get(norm)
  if (respelled) return [[respelled, word.length]]
  const apostrophe = norm.lastIndexOf("'")
  if (apostrophe < 1 || norm.length !== word.length) return [[norm, word.length]]
  const head = norm.slice(0, apostrophe)
  const ending = norm.slice(apostrophe + 1)
  if (ending === 't' && head.length > 1 && head.endsWith('n')) {
    const verb = head.slice(0, -1)
    return [
      [NOT.get(verb) ?? verb, verb.length],
      ['not', word.length - verb.length],
    ]
  }
  if (head === 'let' && ending === 's')
    return [
      ['let', 3],
      ['us', word.length - 3],
    ]
  const verb = ENDINGS.get(ending) ?? (ending === 's' && BEFORE_IS.has(head) ? 'is' : undefined)
  if (!verb) return [[norm, word.length]]
  return [
    [RESPELLED.get(head) ?? head, head.length],
    [verb, word.length - head.length],
  ]
}
