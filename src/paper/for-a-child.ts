import { partsHeldBy } from '#complaint/parts.ts'
import type { SourceRef } from '#law/sources.ts'
import { type Block, heading, paragraphs } from './content.ts'
import { listed, namesOf, who } from './people.ts'
import { type About, OMBUDSMAN, words } from './shared-parts.ts'
import { answerTo, type Given, type Question, type TemplatePart } from './template.ts'

/** Who the letter is from, and the advocate where the record names none. */
export const askedForChild = (given: Given): readonly Question[] => [
  ...(namesOf(given, 'advocate').length > 0
    ? []
    : [
        { name: 'advocate', label: 'Who can be their advocate, and how do they reach them?', needed: true, long: true },
      ]),
  { name: 'signedBy', label: 'Who is the letter from?', hint: 'The name they know.', needed: true },
  {
    name: 'reach',
    label: 'How can the child reach them?',
    hint: 'A telephone number first.',
    needed: true,
    long: true,
  },
]

/** A long account is theirs to read elsewhere; a letter of one page gives back no more than this. */
const MOST_QUOTED = 300

/** What they said themselves, as it was taken down; null where nothing short enough is on record. */
function saidThemselves({ state, to }: Given): string | null {
  if (to === null) return null
  const isTheirs = partsHeldBy(state, to).includes('complainant')
  const said = isTheirs
    ? state.intake.ownWords[0]?.words
    : state.intake.wishes.findLast(({ childId }) => childId === to)?.views
  return said != null && said.length <= MOST_QUOTED ? said : null
}

/** Whoever complained has said it and has the rights; a child the complaint is about need not have. While nobody is chosen: so. */
export const isComplainant = ({ state, to }: Given): boolean =>
  to === null || partsHeldBy(state, to).includes('complainant')

/** One part in two wordings: for a child who complained, and for one about whom somebody else did. */
export const whetherTheyComplain = (
  id: string,
  about: string,
  [theirs, others]: readonly [theirs: string, others: string],
  more: About = {},
): readonly TemplatePart[] => {
  const holds = (given: Given): boolean => more.when?.(given) ?? true
  return [
    words(id, about, theirs, { ...more, when: given => isComplainant(given) && holds(given) }),
    words(`${id}-where-others-complain`, about, others, {
      ...more,
      when: given => !isComplainant(given) && holds(given),
    }),
  ]
}

/** The child's own words and wishes, as recorded. Nothing is shown where there are none. */
export const inTheirOwnWords: TemplatePart = {
  kind: 'composed',
  compose(given): readonly Block[] {
    const said = saidThemselves(given)
    const isTheirs = given.to !== null && partsHeldBy(given.state, given.to).includes('complainant')
    const wishes = isTheirs ? given.state.outcomes.map(({ text }) => text) : []
    return [
      ...(said === null ? [] : [heading('What you told us'), ...paragraphs(`You said: “${said}”`)]),
      ...(wishes.length === 0 ? [] : [heading('What you want to happen'), ...wishes.flatMap(paragraphs)]),
    ]
  },
}

export const childAdvocatePart = words(
  'advocate',
  'the right to an advocate',
  'You can have an advocate. An advocate helps you to say what you want. It is free.\n\n{advocate}',
  { heading: 'Somebody on your side', source: [{ key: 'CA', at: 'section 26A' }], keeps: ['advocate'] },
)

const outside: readonly SourceRef[] = [{ key: 'GUIDANCE', at: '' }]

export const childOmbudsmanPart = words(
  'ombudsman',
  'the Ombudsman',
  'There are also people outside the council. They check how complaints are handled. They are {Ombudsman}.',
  { source: outside, keeps: ['Ombudsman'] },
)

/** What the names in every child's letter stand for. */
export const childValues = (given: Given): Readonly<Record<string, string | null>> => ({
  advocate:
    who(given, 'advocate') === null
      ? answerTo(given, 'advocate')
      : `Your advocate is ${listed(namesOf(given, 'advocate'))}.`,
  Ombudsman: OMBUDSMAN,
})
