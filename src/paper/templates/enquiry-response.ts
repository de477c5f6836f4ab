import type { AskedItem } from '#complaint/ombudsman/state.ts'
import type { CouncilsView } from '#complaint/packs/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { matterWith, referenceOf, toTheOmbudsman } from '../ombudsman.ts'
import { capitalised } from '../point-words.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Question, type Template } from '../template.ts'

const matter = (state: ComplaintState) => matterWith(state, ({ items }) => items.size > 0)

const items = (state: ComplaintState): readonly AskedItem[] => [...(matter(state)?.items.values() ?? [])]

const lastDay = ({ moved, due }: AskedItem): string | null => dayTold((moved.at(-1)?.until ?? due) || undefined)

/** What the council signed off with the last bundle for this enquiry; null where it has not yet. */
function signedOff({ packs, ...state }: ComplaintState): CouncilsView | null {
  const id = matter({ packs, ...state })?.id
  return [...packs.composed.values()].findLast(({ matterId, view }) => matterId === id && view !== null)?.view ?? null
}

const filesOf = (state: ComplaintState, { fileIds }: { readonly fileIds: readonly string[] }): readonly string[] =>
  fileIds.flatMap(id => state.files.held.get(id)?.name ?? [])

function answers({ state }: Given): readonly Block[] {
  return [
    heading('What you asked, and our answers'),
    ...items(state).flatMap((item, place) => {
      const answer = item.answers.at(-1)
      const files = answer ? filesOf(state, answer) : []
      return [
        heading(`${capitalised(item.kind)} ${place + 1}`, 3),
        ...paragraphs(`You asked: ${item.words}`),
        ...paragraphs(answer ? (answer.words ?? 'See what comes with this letter.') : '[not answered yet]'),
        ...(files.length === 0 ? [] : paragraphs(`Sent with it: ${files.join('; ')}`)),
      ]
    }),
  ]
}

const viewParts = ['fault', 'injustice', 'remedy'] as const

/** What is asked of the council's view is on record once a bundle was signed off with it. */
const viewAsked: Readonly<Record<(typeof viewParts)[number], string>> = {
  fault: 'What does the council say: was there fault?',
  injustice: 'What does the council say: did it cause injustice, and to whom?',
  remedy: 'What remedy has the council given, or does it offer?',
}

const viewQuestions = ({ state }: Given): readonly Question[] =>
  signedOff(state) === null
    ? viewParts.map(name => ({ name, label: viewAsked[name], hint: 'Without names.', needed: true, long: true }))
    : []

const view = (given: Given): readonly Block[] => [
  heading('Our view'),
  ...table(
    'The council’s view',
    ['Of what', 'What we say'],
    viewParts.map(part => [
      capitalised(part),
      (signedOff(given.state)?.[part] ?? answerTo(given, part)) || '[not answered yet]',
    ]),
  ),
]

/** The council's answer to an enquiry of the Ombudsman, which goes beside the bundle of papers. */
export const enquiryResponse: Template = {
  id: 'enquiry-response',
  title: 'Response to the Ombudsman’s enquiry',
  heading: 'Our response to your enquiry',
  summary:
    'Each question with its answer and the papers sent, who supplied them, the council’s view, and what is delicate.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: toTheOmbudsman,
  tells: [],
  source: [{ key: 'MANUALS', at: '' }],
  opensWhen: state => (matter(state) ? null : 'Opens when the Ombudsman has asked for something.'),
  asks: given => [
    {
      name: 'who',
      label: 'Who supplied the answers and the papers?',
      hint: 'By their posts, such as “the team manager of the duty team”.',
      needed: true,
      long: true,
    },
    ...viewQuestions(given),
    {
      name: 'delicate',
      label: 'What may not be passed on, or has to be handled with care, and why?',
      hint: 'Papers of a family court, the private life of others, a risk to somebody. If there is nothing, say so.',
      needed: true,
      long: true,
    },
    {
      name: 'settle',
      label: 'Does the council offer to settle the complaint now? How?',
      hint: 'Leave empty if it does not.',
      needed: false,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'which enquiry it is',
      'Dear investigator\n\nThank you for your enquiry under reference {Ombudsman’s reference}. We take each thing that you asked for by itself.',
      { source: [{ key: 'MANUALS', at: '' }], keeps: ['Ombudsman’s reference'] },
    ),
    words('by-when', 'by when it was asked for', 'You asked for our answer by {last day}.', {
      when: ({ state }) => items(state).some(item => lastDay(item) !== null),
    }),
    { kind: 'composed', compose: answers },
    words('who', 'who supplied the answers', '{who supplied it}', {
      heading: 'Who supplied this',
      source: [{ key: 'MANUALS', at: '' }],
      keeps: ['who supplied it'],
    }),
    { kind: 'composed', compose: view },
    words('settle', 'an offer to settle', '{offer}', {
      heading: 'An offer to settle',
      when: given => answerTo(given, 'settle') !== '',
    }),
    words('delicate', 'what has to be handled with care', '{what is delicate}', {
      heading: 'What to handle with care',
      source: [{ key: 'MANUALS', at: '' }],
      keeps: ['what is delicate'],
    }),
    words('enclosed', 'what comes with it', 'The papers come with this letter, with a list of them and a chronology.'),
  ],
  values: given => ({
    'Ombudsman’s reference': referenceOf(matter(given.state)),
    'last day':
      items(given.state)
        .map(lastDay)
        .findLast(day => day !== null) ?? null,
    'who supplied it': answerTo(given, 'who'),
    offer: answerTo(given, 'settle'),
    'what is delicate': answerTo(given, 'delicate'),
  }),
  lacks: ({ state }) =>
    items(state).flatMap(({ kind, words: asked, answers: given }) =>
      given.length === 0 ? [`This ${kind} of the Ombudsman is not answered yet: ${asked}`] : [],
    ),
  enclosures: () => ['The papers, with their list and a chronology'],
}
