import { draftReport, reportAsSubmitted } from '../files/kinds.ts'
import { mayBeSent } from '../files/may-be-opened.ts'
import type { ComplaintFile } from '../files/state.ts'
import type { Stage2Author } from '../investigation/state.ts'
import { holdersOf } from '../parts.ts'
import { copyDetails } from '../redaction/copies.ts'
import { currentRound } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { everMade } from './ever-made.ts'

/** What a panel needs, in the order of its pack. The chronology is made when the pack is. */
export const panelSlots = [
  'chair’s note',
  'statement of complaint',
  'stage 1 response',
  'report of the investigating officer',
  'report of the independent person',
  'adjudication',
  'request for the panel',
  'submission of the complainant',
  'submission of the council',
  'submission of the independent person',
  'policies and law',
  'other papers',
] as const
export type PanelSlot = (typeof panelSlots)[number]

const submittedBy: Readonly<Record<string, PanelSlot>> = {
  'complainant or advocate': 'submission of the complainant',
  council: 'submission of the council',
  'independent person': 'submission of the independent person',
  'somebody else with sufficient interest': 'other papers',
}

const toldBy: Readonly<Record<string, PanelSlot>> = {
  'stage-1-answered': 'stage 1 response',
  'stage-2-responded': 'adjudication',
  'panel-requested': 'request for the panel',
}

const versionWith = ({ investigation }: ComplaintState, fileId: string) =>
  investigation.versions.find(({ files }) => files.some(file => file.fileId === fileId))

/** Whose report a file is: as it was kept when they submitted it, or as whoever added it said. */
function authorOf(state: ComplaintState, { id, suppliedBy }: ComplaintFile): Stage2Author {
  const kept = versionWith(state, id)
  if (kept) return kept.author
  return suppliedBy !== null && holdersOf(state, 'independent person').includes(suppliedBy)
    ? 'independent person'
    : 'investigating officer'
}

/** The same version of a report is kept as a PDF too, which has pages. */
const isSecondForm = (state: ComplaintState, { id }: ComplaintFile): boolean =>
  versionWith(state, id)?.files.some(
    ({ fileId, as }, _place, files) =>
      fileId === id && as !== 'pdf' && files.some(other => other.as === 'pdf' && isHere(state, other.fileId)),
  ) ?? false

function isHere({ files }: ComplaintState, fileId: string): boolean {
  const file = files.held.get(fileId)
  return file !== undefined && mayBeSent(file)
}

function sentAs({ letters, history }: ComplaintState, fileId: string): PanelSlot | undefined {
  const sending = letters.sendings.findLast(({ files }) => files[0] === fileId)
  const seqs = new Set(sending ? [sending.seq, ...sending.tellsOf] : [])
  const type = history.standing.find(({ seq, type: told }) => seqs.has(seq) && told in toldBy)?.type
  return type === undefined ? undefined : toldBy[type]
}

/** Where a file stands in a panel pack; `other papers` where nothing on record says more. */
export function slotOf(state: ComplaintState, file: ComplaintFile, strand: Strand): PanelSlot {
  const submission = currentRound(state, strand).panel.submissions.find(({ fileId }) => fileId === file.id)
  if (submission) return submittedBy[submission.from] ?? 'other papers'
  const told = sentAs(state, file.id)
  if (told) return told
  const by = file.suppliedBy
  if (file.kind === 'statement of complaint') return 'statement of complaint'
  if (file.kind === 'policy or procedure') return 'policies and law'
  if (by !== null && holdersOf(state, 'panel chair').includes(by)) return 'chair’s note'
  if (file.kind === 'report' || file.kind === reportAsSubmitted) return `report of the ${authorOf(state, file)}`
  return 'other papers'
}

/** A later version of it is here. */
const isReplaced = (state: ComplaintState, { id }: ComplaintFile): boolean =>
  [...state.files.held.values()].some(({ versionOf }) => versionOf === id)

/** What packs are made of: files that may go out, and no pack, no redacted copy, no Word beside its PDF and no version that another replaced. */
export function filesForPacks(state: ComplaintState): readonly ComplaintFile[] {
  const { copies } = everMade(state.history.stored)
  return [...state.files.held.values()].filter(
    file =>
      mayBeSent(file) &&
      file.kind !== draftReport &&
      !copies.has(file.id) &&
      !copyDetails(state, file.id) &&
      !isSecondForm(state, file) &&
      !isReplaced(state, file),
  )
}

export interface InSlot {
  readonly file: ComplaintFile
  readonly slot: PanelSlot
}

/** By the day on them, those without one last. */
function byDate(a: ComplaintFile, b: ComplaintFile): number {
  const day = ({ dated }: ComplaintFile) => dated.earliest ?? Number.MAX_SAFE_INTEGER
  return day(a) - day(b) || a.seq - b.seq
}

/** The order of a bundle for the Ombudsman, who is told in which order things happened. */
export const inDateOrder = (files: readonly ComplaintFile[]): readonly ComplaintFile[] => files.toSorted(byDate)

/** The files by their kind as a panel reads them; those of one kind stay as they stand. */
export const byKind = (
  state: ComplaintState,
  files: readonly ComplaintFile[],
  strand: Strand,
): readonly ComplaintFile[] => {
  const place = new Map(files.map(file => [file, panelSlots.indexOf(slotOf(state, file, strand))]))
  return files.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
}

/** The files in the order of a panel pack, and within it by their date. */
export const inPackOrder = (
  state: ComplaintState,
  files: readonly ComplaintFile[],
  strand: Strand,
): readonly InSlot[] =>
  files
    .map(file => ({ file, slot: slotOf(state, file, strand) }))
    .toSorted((a, b) => panelSlots.indexOf(a.slot) - panelSlots.indexOf(b.slot) || byDate(a.file, b.file))

/** What belongs into a panel pack without anybody choosing it. */
export const proposedForPanel = (state: ComplaintState, strand: Strand): readonly InSlot[] =>
  inPackOrder(state, filesForPacks(state), strand).filter(({ slot }) => slot !== 'other papers')

/** What a panel pack lacks, and what to do. */
const toDo: Readonly<Partial<Record<PanelSlot, string>>> = {
  'chair’s note': 'Not among the files. Add it with the chair as who supplied it, if there is one.',
  'statement of complaint': 'Not among the files. Make it under Letters and keep it.',
  'stage 1 response':
    'No file is recorded as it. Add the response as it was sent if it is not among the files, and record its letter with that file.',
  'report of the investigating officer': 'Not among the files. Add the report.',
  'report of the independent person': 'Not among the files. Add it with the independent person as who supplied it.',
  adjudication:
    'No file is recorded as it. Add the response of stage 2 as it was sent if it is not among the files, and record its letter with that file.',
  'request for the panel': 'Not among the files. Add it, or leave the request in the words on record.',
  'submission of the complainant': 'None is recorded with a file.',
  'submission of the council': 'None is recorded with a file.',
  'submission of the independent person': 'None is recorded with a file.',
  'policies and law': 'None is among the files.',
}

export function missingForPanel(
  state: ComplaintState,
  chosen: readonly ComplaintFile[],
  strand: Strand,
): readonly { readonly slot: PanelSlot; readonly what: string }[] {
  const filled = new Set(chosen.map(file => slotOf(state, file, strand)))
  return panelSlots.flatMap(slot => {
    const what = toDo[slot]
    return what === undefined || filled.has(slot) ? [] : [{ slot, what }]
  })
}
