import { firstCheckOf } from '#complaint/letters/checked.ts'
import type { Day } from '#law/day.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import type { AgainstRecord } from '#paper/against-record/difference.ts'
import { inspect } from './files/inspect.ts'
import { openFile } from './files/open-file.ts'
import type { Office, Visitor } from './office.ts'
import { type Seen, show } from './view.ts'
import { letterBesideView } from './views/letter-beside.ts'
import type { ShownComplaint } from './views/shown-complaint.ts'

type NotSeen = Exclude<Seen<never>, { readonly kind: 'shown' }>

export type Compared =
  | {
      readonly kind: 'compared'
      readonly against: AgainstRecord
      /** The complaint it was held against. */
      readonly shown: ShownComplaint
    }
  | NotSeen

export type ComparedFile =
  | Compared
  /** Nothing could be compared, and why: a sentence for whoever asked. */
  | { readonly kind: 'not read'; readonly why: string }

interface Drafted {
  readonly complaintId: string
  /** The day the letter bears. */
  readonly dated: Day
}

const besideLetter = (office: Office, complaintId: string, visitor: Visitor) =>
  show(office, letterBesideView, { id: complaintId, looking: { kind: 'now' } }, visitor)

/** Marks where a long word may break: nobody sees them, and our own files carry them. */
const BREAKS = /[\u200b\u00ad]/g

function compared(text: string, dated: Day, shown: ShownComplaint, sets: readonly Day[] = []): Compared {
  const { state, names, now } = shown
  const people = [...names].map(([personId, name]) => ({ personId, name }))
  const against = compareLetter(text.replaceAll(BREAKS, ''), { state, dated, people, now, sets })
  return { kind: 'compared', against, shown }
}

async function comparedBytes(
  bytes: Buffer,
  name: string,
  dated: Day,
  shown: ShownComplaint,
  sets: readonly Day[] = [],
): Promise<ComparedFile> {
  const found = await inspect(bytes, name)
  if (found.kind !== 'taken') return { kind: 'not read', why: found.why }
  if (found.words.outcome !== 'read')
    return { kind: 'not read', why: 'No words can be read out of this file, so nothing was compared.' }
  return compared(found.words.pages.map(({ words }) => words).join('\n'), dated, shown, sets)
}

/** Holds the words of a draft against the record of its complaint, as far as whoever asks may know it. */
export async function compareLetterText(
  office: Office,
  { complaintId, dated, text }: Drafted & { readonly text: string },
  visitor: Visitor,
): Promise<Compared> {
  const seen = await besideLetter(office, complaintId, visitor)
  return seen.kind === 'shown' ? compared(text, dated, seen.shown) : seen
}

/** The same for a draft that is kept among the complaint's files: permission for the letter first, then the file. */
export async function compareLetterFile(
  office: Office,
  { complaintId, dated, file }: Drafted & { readonly file: string },
  visitor: Visitor,
): Promise<ComparedFile> {
  const seen = await besideLetter(office, complaintId, visitor)
  if (seen.kind !== 'shown') return seen
  const opened = await openFile(office, { id: complaintId, file }, visitor)
  if (opened.kind === 'broken') return { kind: 'not read', why: opened.why }
  if (opened.kind !== 'opened') return opened
  const parts: Uint8Array[] = []
  for await (const piece of opened.content) parts.push(piece)
  const { shown } = seen
  const sets = firstCheckOf(shown.state, file)?.sets
  return comparedBytes(Buffer.concat(parts), opened.file.name, dated, shown, sets)
}

interface DraftBytes extends Drafted {
  readonly bytes: Buffer
  readonly name: string
  /** The kept letter that it is a later version of: the days which that one sets are its own. */
  readonly versionOf?: string | null
}

/** The same for a file that is being brought back. */
export async function compareLetterBytes(
  office: Office,
  { complaintId, dated, bytes, name, versionOf = null }: DraftBytes,
  visitor: Visitor,
): Promise<ComparedFile> {
  const seen = await besideLetter(office, complaintId, visitor)
  if (seen.kind !== 'shown') return seen
  const sets = versionOf === null ? undefined : firstCheckOf(seen.shown.state, versionOf)?.sets
  return comparedBytes(bytes, name, dated, seen.shown, sets)
}
