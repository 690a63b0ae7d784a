import {decisionOf, isDecidedBeside, isHedged} from '../../letter/decision.ts'
import type {Token} from '../../match/token.ts'
import type {Rule} from '../../rule.ts'
import type {Suggestion} from '../../types.ts'
import {leaveOut, leaveOutSentence, replace} from '../mend.ts'
import {defineWording, type Hit} from '../wording.ts'

/** “may have to end” → “are ending”, “might close” → “are closing”. */
function plainly(hit: Hit): Suggestion[] {
  const {sentence, match} = hit
  const subject = match.captures['subject']
  const verb = match.captures['verb']
  const base = verb ? sentence.tokens[verb[0]]?.norm : undefined
  const ing = base === undefined ? undefined : ENDING_FORMS[base]
  if (!subject || !verb || !ing || !sentence.ending) return []
  const norms = sentence.tokens.map((token) => token.norm)
  const next = norms[verb[1]] ?? ''
  // Neither a condition, a wish nor “end up”.
  if (norms.some((norm) => /^(?:if|unless|should|whether|would|when|[?!])$/.test(norm)) || /^(?:up|by|in)$/.test(next))
    return []
  const be = norms[subject[0]] === 'i' ? 'am' : 'are'
  // “am stopping doing” would stumble.
  const plain = next.endsWith('ing') ? `will ${base}` : `${be} ${ing}`
  // Only the writer knows whether “may” is a cushion, unless the letter says the same plainly in another sentence.
  const isSafe = isDecidedBeside(hit.letter, sentence) && !/\baccounts?\b/.test(norms.join(' '))
  return replace(hit.letter, sentence, sentence.tokens.slice(subject[1], verb[1]), plain, isSafe)
}

const ENDING_FORMS: Readonly<Record<string, string>> = {
  end: 'ending',
  stop: 'stopping',
  close: 'closing',
  terminate: 'terminating',
  conclude: 'concluding',
  finish: 'finishing',
  part: 'parting',
  cancel: 'cancelling',
}

export const sugarCoating: Rule = defineWording(
  {
    id: 'sugar-coating',
    summary: 'Say the decision plainly, without cushions, drama or false hope.',
    message: 'This softens the decision. State it plainly.',
    why: 'Padding leaves the reader unsure whether it is over, and the second letter is always harder than the first.',
    limits:
      'Cushions made of images that nobody has used before, and a decision softened only by how long the letter takes to reach it.',
    level: 'warning',
    kinds: ['termination'],
    examples: [
      {text: 'We may have to end our agreement in June.', finds: ['We may have to end']},
      {text: 'After long talks we might have to stop walking Biscuit at some point.', finds: ['we might have to stop']},
      {text: 'It breaks my heart to write this.', finds: ['It breaks my heart']},
      {text: 'I am so, so sorry about all this.', finds: ['so, so sorry']},
      {text: "It's not you, it's me.", finds: ["It's not you, it's me"]},
      {text: 'Let us press pause.', finds: ['press pause']},
      {text: 'I am sorry for the short notice.', finds: []},
      {text: 'It was a pleasure to work with you.', finds: []},
      {text: 'You may keep the keys until 30 May.', finds: []},
      {text: 'The transfer may take two days.', finds: []},
    ],
  },
  [
    {
      certain: true,
      patterns: [
        '<subject: (i|we)> @hedge (perhaps/maybe/possibly/probably/eventually/well/soon)? <verb: $end-work> !!((our|the|this|your) ...2 @relation)',
      ],
      unless: ({sentence}) => !isHedged(sentence),
      mend: plainly,
    },
    {
      certain: true,
      patterns: [
        '<subject: (i|we)> @hedge (perhaps/maybe/possibly/probably/eventually/well/soon)? (have|need|want|be forced|be obliged) to (perhaps/maybe/possibly)? <verb: $end-work>',
        '<subject: (i|we)> @hedge (perhaps/maybe/possibly/probably/eventually/well/soon)? <verb: $end-work>',
      ],
      // Beside a plain decision a hedge may be of something else, and the reader is asked as ever.
      unless: ({letter, sentence}) => !isHedged(sentence) || decisionOf(letter) !== undefined,
      mend: plainly,
    },
    {
      patterns: [
        '<subject: (i|we)> @hedge (perhaps/maybe/possibly/probably/eventually/well/soon)? (have|need|want|be forced|be obliged) to (perhaps/maybe/possibly)? <verb: @end:base|part>',
        '<subject: (i|we)> @hedge (perhaps/maybe/possibly/probably/eventually/well/soon)? <verb: @end:base|part>',
      ],
      mend: plainly,
    },
    {
      patterns: [
        '$we @hedge ...3 (have|need|want|like|be|think|look|consider|begin|start) ...5 (@end|stepping|step|part|parting|winding|wind|wrap|break|pause|goodbye|back|finish|letting|let|slow|winding|less)',
        '(i|we) (do not|am not|are not) (really|quite|entirely|totally|at all|so|even)? (know|sure|certain|convinced) ...2 (if|whether|how|that|we|i) ...6 (continue|carry|keep|go|work|best|right)',
        '(i|we) ...2 (@hedge-verb) ...4 (best|time|better|wise|sensible|healthier|end|ending|stop|stopping|part|parting|stepping|step|finish|winding|moment|let) ...3 (if|to|for|we|i|from|back|ways|down|now|you|it|this)',
        '(it|this|now) (may|might|could|seems|would|feels like it may|probably|perhaps|looks) (well|perhaps|possibly|probably|to)? ...2 (be|is|make|makes|it|as if|like) ...4 (time|best|better|sense|wise|right|moment|end|over|longer|fitting)',
        '(thinking|wondering|considering|contemplating|exploring|looking at|leaning|toying|drifting|edging|reaching a point) ...4 (@end:ing|stepping|parting|pausing|leaving|winding|whether|possibly|maybe|towards|where|letting|an interval|a break)',
        '(probably|perhaps|maybe|possibly) (not|no longer|will not|would not|cannot|be|have|going|the|a little|down|none|stop|end|time|best) ...3 (able|continue|continuing|keep|be|to|end|carry|time|longer|less|bit|best)',
        '(a little|a bit|a tiny bit|a wee bit|somewhat|slightly|gently|gradually|ever so gently|a tad) (bit|smaller|less|fewer|quieter|back|away|fade|drift|begin|of a|reimagining|shifting|transitioning|winding|tucking)',
        '(shan|shall|will|can|may) ...3 (no longer|not) ...3 (quite|exactly|really) ',
      ],
      unless: ({letter, sentence}) => {
        const ending = sentence.ending
        return (
          ending === undefined &&
          !letter.sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 2).some((near) => near.ending) &&
          !sentence.tokens.some((token) =>
            /^(?:end|ending|stop|stopping|part|parting|continue|break|pause|goodbye|step|stepping|over|less|back|farewell|leave|leaving|fade|transition)$/.test(
              token.norm,
            ),
          )
        )
      },
    },
    {
      patterns: [
        '(take|taking|have|having|need|press|pressing|hit|hitting|put|putting) ...2 (break|breather|pause|time out|step back|on hold|on ice|some space|space|some time apart)',
        '(part ways|parting ways|step back|stepping back|pause|pausing|break|hold|stop|goodbye) ...2 (for now|for the time being|for a while|for a bit|at least for now|for the moment)',
        '(go|going|head|heading|moving|move) in a (different|new) direction',
        '(see how|see where) (things|it|that|we) (go|goes|pan|land|stand)',
        '(revisit|come back to|pick ...2 up|look at) (this|it|things) ...3 (in|after|when|once|later|down)',
        '(not (a|really a|quite) (goodbye|farewell|ending|end|break-up)|more of a|think of (it|this) (as|less as|more as|like)|less an ending|only paper|nothing is ending|is not really over|not so much an? (end|ending|goodbye)|not saying goodbye|see you later|see you soon $|until we meet|only a comma)',
        '(transition|transitioning|phase|phasing|ease|easing|graduate|graduating|sunset|sunsetting|evolve|evolving|reimagine|reimagining|reshape) (you|our relationship|our partnership|the relationship|what|how we|togetherness)',
        '(next chapter|new chapter|great story|incredible journey|amazing journey|wild ride|ride of a lifetime|rollercoaster|bittersweet|all good things|end of an era|new horizons|exciting (new)? (chapter|journey|future|opportunities)|our journey|what a (journey|ride|dance|run|trip|adventure))',
      ],
    },
    {
      patterns: [
        '(so|really|truly|very|deeply|terribly|awfully|incredibly|genuinely|dreadfully|profoundly|sincerely|extremely|ever so|just) ,? (so|truly|very|deeply|terribly|awfully|madly|really)? ,? (so|truly|very|deeply|sincerely)? (sorry|apologetic)',
        'sorry ,? (sorry|so sorry|truly|again and again|a thousand|from the bottom|a million|to do this|for all of|that it has come|in advance)',
        '(cannot|could not|can never) (even)? (apologize|say how sorry|tell you how|begin to|express|put into words|find the words|bring myself)',
        '(beg|beg you|ask|asking|hope) ...3 (forgive|forgiveness|pardon|pardons)',
        '(please|do) (forgive|pardon) (me|us|my|our) $',
        '(deepest|sincerest|heartfelt|humblest|profoundest|thousand|utmost|profuse|abject) (apologies|apology|regret|regrets|pardons|sorrow)',
        '(with|it is with) ...4 (heavy|broken|sad|sorrowful|deep|great|profound|utmost|much|real|immense|moist|tears|tearful|aching|sinking) ...2 (heart|hearts|regret|sadness|sorrow|eyes|reluctance|pain)',
        'it? (breaks|broke|breaking|rips|tears|tore|wrings|crushes|pains|pain|kills|killed|hurts|hurt|destroys|grieves|saddens|guts|shatters|tearing) (me|us|my|our) ...2 (heart|hearts|to|deeply|inside|apart|that|a little|up|soul)?',
        '(my|our|the) (heart|hearts|soul|eyes|tears|hand|pen|voice|stomach) (is|are|aches|ache|breaks|break|sinks|sank|bleeds|shakes|shaking|trembles|was|were|will|beat|sinking|in bits|heavy|keeps)',
        '(i|we|i am|we are|i have been|been|feel|feeling|felt) ...2 (@anguish|terrible|awful|dreadful|horrible|beside myself|sick to) ...2 (about|to|that|over|having|at|as|writing|inside|saying|it)?',
        '(i|we) (have|had)? ...1 (cried|wept|sobbed|howled|bawled|agonised|agonized|been crying|been dreading|dreaded|grieved|shed)',
        '(in|through|to|with|more|brought|fighting back|holding back|without|the|shed|of) (tears|tissues|a tissue)',
        '(hate|hated|loathe|dread|dreaded|dreading) (hate)? (to (do|say|write|be|have|tell|send|type)|that|having|doing|writing|this|it|the thought)',
        '(hardest|saddest|worst|most difficult|most painful|toughest|hard|difficult|painful|tough|heartbreaking|not easy|never easy|not an easy) (thing|letter|email|message|decision|words|day|part|news|mail|step|goodbye|one|note)? ...2 (i have|we have|i|we|to (write|say|send|type|make|share|put|tell|read)) ...2',
        '(this|that|it) (is not|was not|has not been|has been|is|was) ...2 (easy|hard|difficult|painful|agony|tough|torture|awful|heartbreaking|gut-wrenching) ...2 (to (say|write|tell|send|type|put|share|read)|for me|for us)',
        '(wish|wished|wishing) ...2 (i|we) (did not|never|could|were|had) (have)? ...4',
        '(would|had) (rather|sooner) (have)? ...6 than',
        '(i|we) (do not|did not|hardly|barely) (really|quite|even)? know how (to|i|we|else)',
        '(find|finding|found|gather|gathering|screw|plucked|pluck|muster|mustering) ...3 (courage|strength|nerve|words)',
        '(started|rewritten|rewrote|written|wrote|deleted|drafted|begun|typed|redrafted|sat|stared|staring) (this|it|these|with|at) ...3 (@number|times|time|blank|twice|over and over|screen|page)',
        '(sleepless|many|countless) ...1 (night|nights|tears|hours)',
        '(i am|we are) (afraid|sad to|saddened|heartsick|distressed) (that|to|i|we)?',
      ],
      unless: (hit) => isPlainSorry(hit),
      mend: (hit) => [...onceSorry(hit), ...leaveOutSentence(hit.letter, hit.sentence)],
    },
    {
      patterns: [
        '(it is|this is|it was|that is|its) not (about)? (you|anything you) ,? ...1 (it is|it was|its|that is|but|at all|did|it)? (me|us)?',
        '(it is|this is) nothing personal',
        '(you|they) (deserve|deserves) (so much|much|far|a lot)? (better|someone|somebody|more|the best|a provider|a team|an?)',
        '(best|better|right|good) (thing|decision|outcome)? for (everyone|everybody|all of us|both of us|all concerned|us both|all involved|both sides)',
        '(you are|you have been|you were|you will always be|been) ...4 (@praise) ...3 (@praise|client|clients|customer|customers|family|people|couple|ever|community|team|friend|members|souls|world|student|pupil)',
        '(best|greatest|loveliest|dearest|kindest|favorite|sweetest|most ...2) (client|clients|customer|customers|people|couple|community|patient|family|team|member) ...3 (ever|anyone|world|had|have|known|planet|i have|we have|could)',
        '(you are|you have become|you were|been|become|became|feel like|felt like|almost|more than) (like)? (not only|not just|more than|much more than|a lot more than|almost|practically)? (a|an|to us|the)? (client|family|father|brother|sister|mother|god|star|sun|wind|rock|son|daughter)',
        '(always|forever|never) (treasure|cherish|be part of|hold|have a place|be in our|be in my|remain|beat|carry|forget|miss) ...3 (heart|hearts|you|family|star|memories|us|memory|with)',
        '(nothing (would|could)|no one would) (make|please|give|like|love) (me|us) (more|happier|greater)',
        '(love|loved|like) nothing (more|better)',
        '(in (a|an) (perfect|ideal|different|another) (world|life))',
        '(this|it) (does not|will not|changes|in no way) (change|changes|diminish|mean|take away|nothing) ...3 (how|what|anything|about|we|that|the)',
        '(honestly|truly|simply) (you are|the) ...2 (@praise)',
        '(place in (my|our) heart|hearts are full|hearts will|from the bottom of|orphan|a piece of my heart|part of me|little bit of myself|love affair|soul-searching|the universe|stars align|stars line up|bursting)',
      ],
      unless: ({sentence}) => /^(?:thank|thanks)$/.test(sentence.tokens[0]?.norm ?? ''),
      mend: ({letter, sentence}) => leaveOutSentence(letter, sentence),
    },
    {
      certain: true,
      patterns: [
        '^ (i|we) (just|only|simply) (wanted|want) to (reach out|touch base|let you know|drop you a line|share|say) that',
      ],
      // Before the news itself the words can only be a cushion.
      unless: ({sentence}) => sentence.ending?.strength !== 'plain',
      mend: ({letter, sentence, tokens}) => leaveOut(letter, sentence, tokens),
    },
    {
      patterns: [
        '^ (i|we) (just|only|simply)? (wanted|want|thought) (to|i would|i should|we would) (just)? (reach out|touch base|let you know|drop you a line|share|check in) (that|and|to|because)?',
        '(i|we) (am|are) just (writing|reaching out|getting in touch|dropping) ',
        '(hope|trust) (this|that|my|the) ...2 (finds|reaches) you (well|in good|safe|happy)',
        '(hope|i hope) you are sitting',
        '(sit down|sitting down|brace yourself|grab a tissue|put the kettle on|bear with me|where do (i|we) (even)? begin|how do (i|we) (even)? (say|put|begin|tell)|there is no easy way|no easy way to|not sure how to|do not know where to|cannot believe i am|never thought (i|we) would)',
        '(long story short|truth be told , i|if i am honest with|hand on heart)',
      ],
      mend: ({letter, sentence, tokens, match}) =>
        match.from === 0 && sentence.tokens[match.to - 1]?.norm === 'that' ? leaveOut(letter, sentence, tokens) : [],
    },
  ],
  {sure: 0.95, doubt: -1.8},
)

/** One plain “sorry” is polite; only the second one, or a piled-up one, pads. */
function isPlainSorry({tokens, letter, sentence}: Hit): boolean {
  const norms = tokens.map((token) => token.norm)
  if (norms.includes('afraid') || norms.includes('sad')) return !sentence.ending || letter.sentences[0] !== sentence
  return (
    norms.length === 2 &&
    (norms[0] === 'very' ||
      norms[0] === 'just' ||
      norms[0] === 'really' ||
      norms[0] === 'truly' ||
      norms[0] === 'sincerely') &&
    norms[1] === 'sorry'
  )
}

function onceSorry({letter, sentence, tokens}: Hit): Suggestion[] {
  const last = tokens.at(-1)
  if (
    last?.norm !== 'sorry' ||
    tokens.length < 2 ||
    sentence.tokens.filter((token) => token.norm === 'sorry').length > 1 ||
    !tokens.slice(0, -1).every((token) => token.type === 'punctuation' || token.classes.has('very'))
  )
    return []
  let from = sentence.tokens.indexOf(tokens[0] as Token)
  while (sentence.tokens[from - 1]?.norm === ',' && sentence.tokens[from - 2]?.classes.has('very')) from -= 2
  const all = sentence.tokens.slice(from, sentence.tokens.indexOf(last) + 1)
  return replace(letter, sentence, all, from === 0 ? 'Sorry' : 'sorry', true)
}
