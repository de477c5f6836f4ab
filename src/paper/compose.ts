import { partsHeldBy } from '#complaint/parts.ts'
import type { Part } from '#complaint/words.ts'
import { dateInWords } from '#law/day-words.ts'
import { type Block, type CouncilOfPaper, heading, type Paper, paragraphs } from './content.ts'
import { nameInWords } from './names-in-words.ts'
import { addresseeOf, answerTo, type Given, type Template, type TemplatePart } from './template.ts'
import { filled, wordingFaults } from './wording.ts'

/** A letter as far as it has come. While it lacks something it can be looked at, and no file is made of it. */
export interface Composed {
  readonly paper: Paper
  /** What is missing or wrong; none for a letter that is whole. */
  readonly lacks: readonly Lack[]
}

/** Something that a letter lacks, in a sentence, and the question that would mend it; null where the record lacks it. */
export interface Lack {
  readonly words: string
  readonly field: string | null
}

const inRecord = (words: readonly string[]): readonly Lack[] =>
  [...new Set(words)].map(one => ({ words: one, field: null }))

const NOT_YET = '[not on record yet]'
const NOT_ANSWERED = '[not answered yet]'

/** The names that every letter may use. */
const common = (template: Template, given: Given): Readonly<Record<string, string | null>> => ({
  council: given.council.name,
  reference: given.state.reference,
  name: addresseeOf(template, given) ?? '',
  today: dateInWords(given.now.today),
})

/** Those whose own complaint it is, or for whom they speak. */
const whoComplain: readonly Part[] = ['complainant', 'child', 'person affected', 'advocate', 'representative']

/** At the end of every letter of a council that has settled no paragraphs of its own: other forms, and what is kept. */
const asDelivered: Readonly<Record<Template['reader'], string>> = {
  adult:
    'Tell us if you want this letter in another language, in large print, in easy read or read out to you.\n\nWe use what you tell us to look into the complaint, and to make our services better. We share it only with those who need it for that.',
  child:
    'Do you want this letter with bigger letters, with pictures or in another language? Would you like to hear it? Tell us.',
  colleague: '',
}

function standardOf({ reader }: Template, { council, state, to }: Given): string {
  if (council.standard !== undefined) return council.standard
  const isTheirs = to !== null && partsHeldBy(state, to).some(part => whoComplain.includes(part))
  return isTheirs
    ? asDelivered[reader].replace('look into the complaint', 'look into your complaint')
    : asDelivered[reader]
}

export function compose(template: Template, given: Given): Composed {
  const own = { ...common(template, given), ...template.values(given) }
  const values = new Map(
    Object.entries(own).map(([name, value]) => [name, value === null ? NOT_YET : value || NOT_ANSWERED]),
  )
  const used = new Set<string>()
  const faults: string[] = []
  const written = (part: TemplatePart): readonly Block[] => {
    if (part.kind === 'composed') return part.compose(given)
    if (part.when && !part.when(given)) return []
    const { wording } = part
    const words = given.wordings?.get(wording.id) ?? wording.words
    faults.push(...wordingFaults(wording, words, values.keys()))
    for (const name of Object.keys(own)) if (words.includes(`{${name}}`)) used.add(name)
    const blocks = paragraphs(filled(words, values))
    return part.heading === undefined || blocks.length === 0 ? blocks : [heading(part.heading), ...blocks]
  }
  const blocks = template.parts.flatMap(written)
  const questions = template.asks(given)
  const asked = questions.filter(({ name, needed }) => needed && answerTo(given, name) === '')
  const empty = [...used].filter(name => own[name] === null)
  const to = addresseeOf(template, given)
  const lacks = [
    ...(to === undefined ? [{ words: 'Choose whom the letter goes to', field: 'to' }] : []),
    ...asked.map(({ label, name }) => ({ words: `Answer this: ${label}`, field: name })),
    ...inRecord([
      ...[template.opensWhen(given.state)].filter(one => one !== null),
      ...template.lacks(given),
      ...empty.map(name => `The record does not hold ${nameInWords(name)}, which the letter needs.`),
      ...faults,
    ]),
  ]
  const paper: Paper = {
    title: template.heading,
    council: headOf(given),
    reference: template.namesNobody ? '' : given.state.reference,
    date: dateInWords(given.now.today),
    to: to === null ? [] : [to ?? NOT_ANSWERED],
    blocks: to === null ? blocks : [...blocks, ...paragraphs(standardOf(template, given))],
    closing: to === null ? [] : closingOf(template, given),
    enclosures: template.enclosures(given),
  }
  return { paper, lacks }
}

const headOf = ({ council: { standard: _ofLetters, ...head } }: Given): CouncilOfPaper => head

function closingOf({ reader }: Template, given: Given): readonly string[] {
  const signed = answerTo(given, 'signedBy') || NOT_ANSWERED
  const reach = answerTo(given, 'reach') || NOT_ANSWERED
  return reader === 'child'
    ? ['From', signed, `You can reach me here: ${reach}`]
    : ['Yours sincerely', signed, given.council.name, reach]
}
