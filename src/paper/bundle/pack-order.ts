import { type ChronologyLine, chronology } from '#complaint/packs/chronology.ts'
import { dayOrAsWritten } from '#complaint/packs/in-words.ts'
import { missingForPanel, slotOf } from '#complaint/packs/slots.ts'
import type { Pack } from '#complaint/packs/state.ts'
import { before } from '#complaint/packs/what-goes.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { copyDetails } from '#complaint/redaction/copies.ts'
import { profileOf } from '#complaint/redaction/recipients.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { partInWords } from '#complaint/words.ts'
import { dayInWords, spanInWords } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import type { Cover, NotIn } from './listed.ts'

/** One paper of a pack before its pages are made. */
export interface PackPaperTold {
  readonly fileId: string
  readonly usesId: string
  readonly title: string
  readonly kind: string
  readonly dated: string
  readonly suppliedBy: string
}

export interface PackTold {
  readonly cover: Cover
  readonly papers: readonly PackPaperTold[]
  readonly notIn: readonly NotIn[]
  readonly after: readonly Block[]
  readonly chronology: readonly ChronologyLine[]
  readonly first: { readonly document: number; readonly page: number }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const HEADER = ['Date', 'What', 'By', 'Paper']

const rowOf = ({ on, what, by, papers }: ChronologyLine): readonly string[] => [on, what, by, papers.join(', ')]

/** The chronology as a table for a spreadsheet. */
export const chronologyRows = (lines: readonly ChronologyLine[]): readonly (readonly string[])[] => [
  HEADER,
  ...lines.map(rowOf),
]

function answersTold(
  state: ComplaintState,
  pack: Pack,
  numberOf: (fileId: string) => number | undefined,
): readonly Block[] {
  const matter = pack.matterId === null ? undefined : state.matters.get(pack.matterId)
  const items = [...(matter?.items.values() ?? [])]
  const rows = items.map(({ kind, words, answers }) => {
    const answer = answers.at(-1)
    const papers = answer?.fileIds.flatMap(id => numberOf(id) ?? []) ?? []
    return [
      capital(kind),
      words,
      answer ? (answer.words ?? 'See the papers.') : `Not answered. ${pack.unanswered ?? ''}`.trim(),
      papers.join(', '),
    ]
  })
  const { view } = pack
  return [
    ...(rows.length === 0
      ? []
      : [
          heading('What was asked'),
          ...table('Each question and document, and its answer', ['Kind', 'What was asked', 'Answer', 'Papers'], rows),
        ]),
    ...(view
      ? [
          heading('The council’s view'),
          heading('Fault', 3),
          ...paragraphs(view.fault),
          heading('Injustice', 3),
          ...paragraphs(view.injustice),
          heading('Remedy', 3),
          ...paragraphs(view.remedy),
          ...paragraphs(`Signed off by the complaints manager on ${spanInWords(pack.happened)}.`),
        ]
      : []),
  ]
}

function coverLines(state: ComplaintState, pack: Pack): readonly string[] {
  const meets = currentRound(state, pack.strand).panelArrangements.at(-1)?.panelOn
  const matter = pack.matterId === null ? undefined : state.matters.get(pack.matterId)
  return [
    ...(pack.purpose === 'review panel' && meets && isExact(meets)
      ? [`The panel meets on ${dayInWords(meets.earliest)}.`]
      : []),
    ...(matter?.reference ? [`The Ombudsman’s reference: ${matter.reference}.`] : []),
    `Put together on ${spanInWords(pack.happened)}.`,
    ...(pack.supplements === null ? [] : ['A supplement: its numbers go on from the pack before it.']),
    'Names of those who supplied a paper stand nowhere in this index; their part in the complaint does.',
  ]
}

/** What a reader of the index has to know of a paper that goes in the place of another. */
const copyInWords = (state: ComplaintState, usesId: string): string => {
  const copy = copyDetails(state, usesId)
  if (!copy) return ''
  return copy.made === 'here' ? ' (redacted copy)' : ' (redacted copy, made elsewhere and not checked by this service)'
}

/** What a pack says of itself and of its papers, from the record. */
export function packTold(state: ComplaintState, pack: Pack): PackTold {
  const forPanel = pack.purpose === 'review panel'
  const earlier = before(state, pack.supplements === null ? undefined : state.packs.composed.get(pack.supplements))
  const first = { document: earlier.papers.length + 1, page: earlier.lastPage + 1 }
  // Words typed about a file may tell more than this reader is to know.
  const plain = pack.recipient === 'person complained about'
  const files = pack.papers.flatMap(({ fileId, usesId }) => {
    const file = state.files.held.get(fileId)
    return file ? [{ file, usesId }] : []
  })
  const papers = files.map(({ file, usesId }): PackPaperTold => {
    const slot = forPanel ? slotOf(state, file, pack.strand) : 'other papers'
    const name = capital(slot === 'other papers' ? file.kind : slot)
    const parts = file.suppliedBy === null ? [] : partsHeldBy(state, file.suppliedBy)
    return {
      fileId: file.id,
      usesId,
      title: `${name}${plain || file.what === null ? '' : `: ${file.what}`}${copyInWords(state, usesId)}`,
      kind: slot === 'other papers' ? file.kind : slot,
      dated: dayOrAsWritten(file.dated),
      suppliedBy: [...new Set(parts.map(partInWords))].join(', '),
    }
  })
  const lines = plain
    ? []
    : chronology(state, { everything: !forPanel, papers: papers.map(({ fileId }) => fileId), first: first.document })
  const numbers = new Map(papers.map(({ fileId }, place) => [fileId, first.document + place]))
  const missing =
    forPanel && !plain && pack.supplements === null
      ? missingForPanel(
          state,
          files.map(({ file }) => file),
          pack.strand,
        )
      : []
  return {
    cover: {
      title: forPanel ? 'Panel pack' : 'Bundle for the Ombudsman',
      reference: state.reference,
      version: pack.version,
      copyFor: profileOf(pack.recipient).words,
      lines: coverLines(state, pack),
    },
    papers,
    notIn: [
      ...missing.map(({ slot }) => ({ what: capital(slot), why: 'Not on record.' })),
      ...(plain || pack.leftOut === null ? [] : [{ what: 'Left out', why: pack.leftOut }]),
    ],
    after: [
      ...answersTold(state, pack, id => numbers.get(id)),
      ...(lines.length === 0
        ? []
        : [heading('Chronology'), ...table('What happened, in order', HEADER, lines.map(rowOf))]),
    ],
    chronology: lines,
    first,
  }
}
