/** Every form of a verb, by what the form is for. */
export interface VerbForms {
  base: string
  /** Third person: `ends`. */
  s: string
  /** Past tense and participle: `gave`, `given`. */
  ed: string[]
  ing: string
}

/** Past tense and participle of the verbs that do not take `-ed`; one entry where both are the same. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'was were been',
  become: 'became become',
  begin: 'began begun',
  bend: 'bent',
  bleed: 'bled',
  bring: 'brought',
  break: 'broke broken',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came come',
  cost: 'cost',
  cut: 'cut',
  deal: 'dealt',
  dig: 'dug',
  do: 'did done',
  draw: 'drew drawn',
  drag: 'dragged',
  drive: 'drove driven',
  eat: 'ate eaten',
  fall: 'fell fallen',
  feed: 'fed',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  forget: 'forgot forgotten',
  forgive: 'forgave forgiven',
  freeze: 'froze frozen',
  get: 'got gotten',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  hang: 'hung',
  have: 'had',
  hear: 'heard',
  hide: 'hid hidden',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'knew known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lied',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  quit: 'quit',
  read: 'read',
  ring: 'rang rung',
  rise: 'rose risen',
  run: 'ran run',
  say: 'said',
  see: 'saw seen',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shake: 'shook shaken',
  shoot: 'shot',
  shut: 'shut',
  sit: 'sat',
  sink: 'sank sunk',
  sleep: 'slept',
  speak: 'spoke spoken',
  spend: 'spent',
  stand: 'stood',
  steal: 'stole stolen',
  stick: 'stuck',
  swear: 'swore sworn',
  sweep: 'swept',
  swing: 'swung',
  take: 'took taken',
  teach: 'taught',
  tear: 'tore torn',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  treat: 'treated',
  understand: 'understood',
  upset: 'upset',
  weep: 'wept',
  wake: 'woke woken',
  wear: 'wore worn',
  win: 'won',
  wind: 'wound',
  write: 'wrote written',
  learn: 'learned learnt',
  burn: 'burned burnt',
  spoil: 'spoiled spoilt',
  dream: 'dreamed dreamt',
  strike: 'struck',
  sing: 'sang sung',
  bite: 'bit bitten',
  blow: 'blew blown',
}

/** Verbs of more than one syllable whose last consonant is doubled all the same. */
const DOUBLED = new Set([
  'refer',
  'defer',
  'prefer',
  'transfer',
  'admit',
  'commit',
  'permit',
  'submit',
  'omit',
  'cancel',
  'control',
  'occur',
  'regret',
  'forget',
  'begin',
  'travel',
  'model',
  'upset',
  'overlap',
  'overstep',
  'unplug',
  'forbid',
  'quit',
  'equip',
  'kidnap',
  'sunset',
  'fulfil',
])

/** A verb made of another one takes its forms: `undertake`, `rewrite`. */
const PREFIX = /^(?:under|over|out|with|mis|fore|baby|un|re)(?=[a-z]{2})/

const stem = (base: string): string => {
  const doubles =
    DOUBLED.has(base) || (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) && !/(?:[aeiou]{2}|[wxy])[a-z]$/.test(base))
  return doubles ? base + base.at(-1) : base
}

/**
 * The forms of an English verb.
 *
 * @param base the infinitive, in lower case; a spelling with `-ise` also stands for `-ize` at the caller's choice
 */
export function inflectVerb(base: string): VerbForms {
  const root = base.replace(PREFIX, '')
  if (root !== base && !IRREGULAR[base] && IRREGULAR[root]) {
    const prefix = base.slice(0, -root.length)
    const {s, ed, ing} = inflectVerb(root)
    return {base, s: prefix + s, ed: ed.map((form) => prefix + form), ing: prefix + ing}
  }
  const s = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  const ing = /ie$/.test(base)
    ? `${base.slice(0, -2)}ying`
    : /[^eoy]e$/.test(base) && base.length > 2
      ? `${base.slice(0, -1)}ing`
      : `${stem(base)}ing`
  const irregular = IRREGULAR[base]
  const ed = irregular
    ? irregular.split(' ')
    : [/e$/.test(base) ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem(base)}ed`]
  return {base, s: base === 'have' ? 'has' : s, ed, ing}
}

/** The plural of an English noun that is not irregular. */
export function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
