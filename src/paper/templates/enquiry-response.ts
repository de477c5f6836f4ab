import type { AskedItem } from '#complaint/ombudsman/state.ts'
import type { Pack } from '#complaint/packs/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { matterWith, referenceOf, toTheOmbudsman } from '../ombudsman.ts'
import { capitalised } from '../point-words.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const matter = (state: ComplaintState) => matterWith(state, ({ items }) => items.size > 0)

const items = (state: ComplaintState): readonly AskedItem[] => [...(matter(state)?.items.values() ?? [])]

const lastDay = ({ moved, due }: AskedItem): string | null => dayTold((moved.at(-1)?.until ?? due) || undefined)

/** The bundle for this enquiry as it was signed off last; undefined where none was. */
function signedOff({ packs, ...state }: ComplaintState): Pack | undefined {
  const id = matter({ packs, ...state })?.id
  return [...packs.composed.values()].findLast(({ matterId, view }) => matterId === id && view !== null)
}

/** The papers of the bundle, and of those that it is a supplement to. */
function papersSent(state: ComplaintState): ReadonlySet<string> {
  const sent = new Set<string>()
  const packs = new Set<Pack>()
  for (let pack = signedOff(state); pack && !packs.has(pack); pack = state.packs.composed.get(pack.supplements ?? '')) {
    packs.add(pack)
    for (const { fileId } of pack.papers) sent.add(fileId)
  }
  return sent
}

/** Those files of an answer that are in the bundle: another may be a paper that must not leave. */
function filesOf(state: ComplaintState, { fileIds }: { readonly fileIds: readonly string[] }): readonly string[] {
  const sent = papersSent(state)
  return fileIds.flatMap(id => (sent.has(id) ? (state.files.held.get(id)?.name ?? []) : []))
}

const hasOnlyFiles = ({ answers }: AskedItem): boolean => answers.at(-1)?.words === null

function answers({ state }: Given): readonly Block[] {
  return [
    heading('What you asked, and our answers'),
    ...items(state).flatMap((item, place) => {
      const answer = item.answers.at(-1)
      const files = answer ? filesOf(state, answer) : []
      const day = lastDay(item)
      return [
        heading(`${capitalised(item.kind)} ${place + 1}`, 3),
        ...paragraphs(`You asked: ${item.words}`),
        ...(day === null ? [] : paragraphs(`You asked for it by ${day}.`)),
        ...paragraphs(answer ? (answer.words ?? 'See the papers that come with this letter.') : '[not answered yet]'),
        ...(files.length === 0 ? [] : paragraphs(`Sent with it: ${files.join('; ')}`)),
      ]
    }),
  ]
}

const viewParts = ['fault', 'injustice', 'remedy'] as const

const view = (given: Given): readonly Block[] => [
  heading('Our view'),
  ...table(
    'The council’s view',
    ['Of what', 'What we say'],
    viewParts.map(part => [capitalised(part), signedOff(given.state)?.view?.[part] ?? '[not signed off yet]']),
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
  asks: () => [
    {
      name: 'who',
      label: 'Who supplied the answers and the papers?',
      hint: 'By their posts, such as “the team manager of the duty team”.',
      needed: true,
      long: true,
    },
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
    'who supplied it': answerTo(given, 'who'),
    offer: answerTo(given, 'settle'),
    'what is delicate': answerTo(given, 'delicate'),
  }),
  lacks: ({ state }) => [
    ...(signedOff(state)
      ? []
      : ['No bundle is signed off for this enquiry. Its papers and the council’s view are told from the bundle.']),
    ...items(state).flatMap(item => {
      const [answer, named] = [item.answers.at(-1), `This ${item.kind} of the Ombudsman`]
      if (!answer) return [`${named} is not answered yet: ${item.words}`]
      return signedOff(state) && hasOnlyFiles(item) && filesOf(state, answer).length === 0
        ? [`${named} is answered by files alone, and none of them is in the bundle: ${item.words}`]
        : []
    }),
  ],
  enclosures: ({ state }) => (signedOff(state) ? ['The papers, with their list and a chronology'] : []),
}
