import type {Range} from '../../types.ts'
import type {Condition} from './condition.ts'
import type {Control} from './control.ts'

/** A place at which a template goes one way or another. */
export interface Choice {
  /** In the order of the source. The last one is empty, and has no tag, where all the others may fail. */
  branches: Branch[]
}

/** One way that a template can go. */
export interface Branch {
  /** The tag that begins it, as it is written, and where in the source. */
  tag?: Range & {words: string}
  /** What the tag asks; an `else` asks nothing. */
  condition?: Condition
  /** Which of the tags of the text begins it. */
  from: number
  /** Which of the tags of the text ends it. */
  to: number
  /** What of the source it holds. */
  holds: Range
  choices: Choice[]
}

/** A control tag of a text, as it is written, its number among the tags, and its place in the source. */
export interface ControlTag extends Range {
  control: Control
  at: number
  words: string
}

/** The choices of a text, and what of it is never there: each from one of its tags to another. */
export interface Tree {
  choices: Choice[]
  never: [from: number, to: number][]
  /** What is not there for every reader, or more than once: from the tag that begins it to the one that ends it. */
  within: Range[]
}

/** A block whose end has not come yet. */
interface Open {
  control: Extract<Control, {does: 'open'}>
  /** Before what is asked around it, and before what is asked in it: names mean other things in a loop. */
  outer: string
  inner: string
  branches: Branch[]
}

/** Blocks of a layout, which may hold all of a letter. */
const WHOLE: ReadonlySet<string> = new Set(['block', 'define', 'begin', 'filter'])

/** Deeper blocks are read through, and so are those whose beginning lies further back than so many others. */
const DEEPEST = 32

/** Makes a tree of the control tags of a text. A block without an end, and an end without a block, are passed over. */
export function choicesOf(tags: readonly ControlTag[]): Tree {
  const inverted = new Set(
    tags.flatMap(({control}) =>
      control.does === 'open' && control.family === '{{' && control.condition?.negated ? [control.word] : [],
    ),
  )
  const tree: Tree = {choices: [], never: [], within: []}
  const stack: Open[] = []
  for (const tag of tags) {
    const {control} = tag
    if (control.does === 'open') stack.push(begin(tag, control, stack.at(-1)?.inner ?? '', inverted))
    else if (control.does === 'next') divide(stack.at(-1), tag)
    else close(stack, tag, control, tree)
  }
  dissolve(stack, 0, tree.choices)
  return tree
}

function begin(tag: ControlTag, control: Open['control'], outer: string, inverted: ReadonlySet<string>): Open {
  const sectionType = inverted.has(control.word) ? 'choice' : 'once'
  const block = control.block === 'section' ? sectionType : control.block
  const isLoop = control.family === '{{' && block === 'once'
  return {
    control: {...control, block},
    outer,
    inner: isLoop ? `${tag.at} ` : outer,
    branches: [branchAt(tag, control.condition, outer)],
  }
}

function divide(open: Open | undefined, tag: ControlTag): void {
  const {control} = tag
  if (!open || control.does !== 'next' || control.family !== open.control.family) return
  endBranch(open, tag)
  const subject = open.control.block === 'cases' ? open.control.condition?.subject : undefined
  const condition = control.condition && subject !== undefined ? {...control.condition, subject} : control.condition
  open.branches.push(branchAt(tag, condition, open.outer))
}

function close(
  stack: Open[],
  tag: ControlTag,
  {family, word}: Extract<Control, {does: 'close'}>,
  {choices, never, within}: Tree,
): void {
  const lowest = Math.max(0, stack.length - DEEPEST)
  let at = stack.length - 1
  while (at >= lowest && !isEndOf(stack[at], family, word)) at--
  const open = stack[at]
  if (at < lowest || !open) return
  dissolve(stack, at + 1, open.branches.at(-1)?.choices ?? [])
  stack.pop()
  endBranch(open, tag)
  const outer = stack.at(-1)?.branches.at(-1)?.choices ?? choices
  const {block} = open.control
  const [first] = open.branches
  if (!first) return
  if (first.tag && !WHOLE.has(open.control.word)) within.push({start: first.tag.start, end: tag.end})
  if (block === 'never') {
    addStretch(never, first.from, tag.at)
    return
  }
  if (block === 'cases') {
    addStretch(never, first.from, first.to)
    open.branches.shift()
  }
  const isDivided = open.branches.length > 1 || block === 'choice' || block === 'cases'
  if (!isDivided || stack.length >= DEEPEST) {
    for (const branch of open.branches) outer.push(...branch.choices)
    return
  }
  if (block !== 'once' && open.branches.at(-1)?.condition) open.branches.push(nothingAt(tag))
  outer.push({branches: open.branches})
}

/** Between two tags of one run there is nothing to leave out. */
function addStretch(never: Tree['never'], from: number, to: number): void {
  if (to > from) never.push([from, to])
}

const isEndOf = (open: Open | undefined, family: string, word: string): boolean =>
  open?.control.family === family && (word === '' || word === open.control.word)

/** Goes on as if the blocks from an index on were none. */
function dissolve(stack: Open[], from: number, into: Choice[]): void {
  for (const {branches} of stack.splice(from)) for (const {choices} of branches) into.push(...choices)
}

function branchAt({at, words, start, end}: ControlTag, condition: Condition | undefined, scope: string): Branch {
  return {
    tag: {words, start, end},
    ...(condition ? {condition: {...condition, subject: scope + condition.subject}} : {}),
    from: at,
    to: at,
    holds: {start: end, end},
    choices: [],
  }
}

const nothingAt = ({at, start}: ControlTag): Branch => ({
  from: at,
  to: at,
  holds: {start, end: start},
  choices: [],
})

function endBranch({branches}: Open, {at, start}: ControlTag): void {
  const branch = branches.at(-1)
  if (!branch) return
  branch.to = at
  branch.holds.end = start
}
