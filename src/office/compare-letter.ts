import { firstCheckOf, madeLetterOf } from '#complaint/letters/checked.ts'
import type { Day } from '#law/day.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import type { AgainstRecord } from '#paper/against-record/difference.ts'
import { compareRequiredParts } from '#paper/against-record/required-parts.ts'
import type { Template } from '#paper/template.ts'
import { templateNamed } from '#paper/templates.ts'
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

/** The letter as it was made here: what a later version of it may not lose. */
interface AsMade {
  readonly template: Template
  /** null where its words cannot be read any more. */
  readonly before: string | null
}

interface Beside {
  readonly dated: Day
  readonly shown: ShownComplaint
  readonly sets?: readonly Day[] | undefined
  readonly asMade?: AsMade | null
}

function compared(text: string, { dated, shown, sets = [], asMade = null }: Beside): Compared {
  const { state, names, now } = shown
  const people = [...names].map(([personId, name]) => ({ personId, name }))
  const setting = { state, dated, people, now, sets }
  const letter = text.replaceAll(BREAKS, '')
  const against = compareLetter(letter, setting)
  if (asMade === null) return { kind: 'compared', against, shown }
  const { template, before } = asMade
  const unread = {
    what: 'The letter as it was made cannot be read any more. Nobody looked whether all that has to be told is still there.',
    passage: '',
    place: null,
  }
  return {
    kind: 'compared',
    shown,
    against:
      before === null
        ? { ...against, notCompared: [...against.notCompared, unread] }
        : {
            ...against,
            differences: [...against.differences, ...compareRequiredParts(letter, { template, before }, setting)],
          },
  }
}

async function wordsOf(bytes: Buffer, name: string): Promise<string | Extract<ComparedFile, { kind: 'not read' }>> {
  const found = await inspect(bytes, name)
  if (found.kind !== 'taken') return { kind: 'not read', why: found.why }
  if (found.words.outcome !== 'read')
    return { kind: 'not read', why: 'No words can be read out of this file, so nothing was compared.' }
  return found.words.pages.map(({ words }) => words).join('\n')
}

async function wordsOfFile(
  office: Office,
  complaintId: string,
  file: string,
  visitor: Visitor,
): Promise<string | Exclude<ComparedFile, { kind: 'compared' }>> {
  const opened = await openFile(office, { id: complaintId, file }, visitor)
  if (opened.kind === 'broken') return { kind: 'not read', why: opened.why }
  if (opened.kind !== 'opened') return opened
  const parts: Uint8Array[] = []
  for await (const piece of opened.content) parts.push(piece)
  return wordsOf(Buffer.concat(parts), opened.file.name)
}

/** null for a letter that is no later version of one that was made here. */
async function asMadeOf(
  office: Office,
  { state, id }: ShownComplaint,
  versionOf: string | null,
  visitor: Visitor,
): Promise<AsMade | null> {
  const made = versionOf === null ? null : madeLetterOf(state, versionOf)
  const template = made?.madeFrom && templateNamed(made.madeFrom.template)
  if (!made || !template) return null
  const before = await wordsOfFile(office, id, made.fileId, visitor)
  return { template, before: typeof before === 'string' ? before.replaceAll(BREAKS, '') : null }
}

/** Holds the words of a draft against the record of its complaint, as far as whoever asks may know it. */
export async function compareLetterText(
  office: Office,
  { complaintId, dated, text }: Drafted & { readonly text: string },
  visitor: Visitor,
): Promise<Compared> {
  const seen = await besideLetter(office, complaintId, visitor)
  return seen.kind === 'shown' ? compared(text, { dated, shown: seen.shown }) : seen
}

/** The same for a draft that is kept among the complaint's files: permission for the letter first, then the file. */
export async function compareLetterFile(
  office: Office,
  { complaintId, dated, file }: Drafted & { readonly file: string },
  visitor: Visitor,
): Promise<ComparedFile> {
  const seen = await besideLetter(office, complaintId, visitor)
  if (seen.kind !== 'shown') return seen
  const words = await wordsOfFile(office, complaintId, file, visitor)
  if (typeof words !== 'string') return words
  const { shown } = seen
  const sets = firstCheckOf(shown.state, file)?.sets
  const versionOf = shown.state.files.held.get(file)?.versionOf ?? null
  return compared(words, { dated, shown, sets, asMade: await asMadeOf(office, shown, versionOf, visitor) })
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
  const words = await wordsOf(bytes, name)
  if (typeof words !== 'string') return words
  const { shown } = seen
  const sets = versionOf === null ? undefined : firstCheckOf(shown.state, versionOf)?.sets
  return compared(words, { dated, shown, sets, asMade: await asMadeOf(office, shown, versionOf, visitor) })
}
