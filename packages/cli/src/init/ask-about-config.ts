import type {Asker} from '../asker.ts'
import type {Output} from '../io.ts'
import type {NewConfig} from './config-text.ts'
import type {Proposal} from './proposals.ts'

const kinds = {termination: 'letters that end the work', agreement: 'service agreements'} as const

/** Asks of each thing that was found whether it is so, and what no letter tells. */
export async function askAboutConfig(found: NewConfig, asker: Asker, output: Output): Promise<NewConfig> {
  const yes = async (title: string): Promise<boolean> =>
    (await asker.pick(title, [
      {value: 'yes', label: 'Yes'},
      {value: 'no', label: 'No'},
    ])) === 'yes'
  const overrides: Proposal[] = []
  for (const {kind, ...proposal} of found.overrides) {
    const {folder, letters} = proposal
    const template = proposal.template && (await yes(`${folder}/ has blanks in its letters. Are they templates?`))
    const isKind = kind && (await yes(`${folder}/: are all ${letters} of them ${kinds[kind]}?`))
    if (template || isKind) overrides.push({...proposal, template, ...(isKind ? {kind} : {})})
  }
  const placeholders: NewConfig['placeholders'][number][] = []
  for (const delimiters of found.placeholders) {
    if (await yes(`Is ${delimiters.open}name${delimiters.close} a blank to be filled in?`))
      placeholders.push(delimiters)
  }
  const notice = await askNotice(asker, output)
  const locale = await asker.pick('How do you read 03/04/2025?', [
    {value: '', label: 'Leave it open'},
    {value: 'en-GB', label: '3 April 2025'},
    {value: 'en-US', label: 'March 4, 2025'},
  ])
  return {
    overrides,
    placeholders,
    ...(notice === undefined ? {} : {notice}),
    ...(locale === 'en-GB' || locale === 'en-US' ? {locale} : {}),
  }
}

async function askNotice(asker: Asker, output: Output): Promise<number | undefined> {
  for (;;) {
    const answer = (
      await asker.text('How many days’ notice do your agreements ask for? (empty: leave it out)', '30')
    ).trim()
    if (answer === '') return undefined
    if (/^[1-9]\d{0,3}$/.test(answer)) return Number(answer)
    output.write(`"${answer}" is no number of days; expected a whole number, 1 or more\n`)
  }
}
