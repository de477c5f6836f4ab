import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { Office, Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { type RedactionQuery, redactionView, type ShownRedaction } from '../views/redaction.ts'
import { lookAtPage, readPdf } from './in-own-process.ts'
import { Last } from './last.ts'
import type { Looked, Read } from './orders.ts'
import { keyOf, type Pages, pagesOf } from './pages-of.ts'
import type { Told } from './rendition/rendition.ts'

export type NotOpened =
  | { readonly kind: 'not read'; readonly shown: ShownRedaction; readonly why: string }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

const NOT_READ =
  'This file cannot be read: it is broken, locked, or too large to be taken apart. Ask for it again, without a password.'

/** Of a file whose pages were laid out here, what is said of them; null for a PDF. */
interface WithTold {
  readonly told: Told | null
}

type Opened<What> = { readonly kind: 'opened'; readonly shown: ShownRedaction; readonly what: What } | NotOpened

/** What is made of a file once permission and the line in the audit are there. @param make null where it cannot be read */
async function opened<What>(
  office: Office,
  query: RedactionQuery,
  visitor: Visitor,
  make: (shown: ShownRedaction, pages: () => Promise<Pages | null>) => Promise<What | null>,
): Promise<Opened<What>> {
  const seen = await show(office, redactionView, query, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown } = seen
  const place = { authorityId: visitor.authorityId, complaintId: query.id, storedAs: shown.file.storedAs }
  const pages = async () => {
    const parts: Uint8Array[] = []
    for await (const piece of office.record.files.read(place)) parts.push(piece)
    return pagesOf(shown.file, Buffer.concat(parts))
  }
  try {
    const what = await make(shown, pages)
    return what === null ? { kind: 'not read', shown, why: NOT_READ } : { kind: 'opened', shown, what }
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked)
      return { kind: 'not read', shown, why: error.message }
    throw error
  }
}

/** A page as a copy will have it, with its picture, a PNG. */
interface LookedAt extends WithTold {
  readonly page: Looked
  readonly picture: Uint8Array
}

export type PageLooked = ({ readonly kind: 'looked'; readonly shown: ShownRedaction } & LookedAt) | NotOpened

/** The page of a form and the picture in it are asked for one after the other. */
const lastLooked = new Last<LookedAt>()

/** One page of the file as whoever gets the copy will see it. @param page from 1 */
export async function lookAtRedaction(
  office: Office,
  query: RedactionQuery & { readonly page: number },
  visitor: Visitor,
): Promise<PageLooked> {
  const seen = await opened(office, query, visitor, async ({ file, open }, pages): Promise<LookedAt | null> => {
    const marks = [...open.marks.values()].filter(({ place }) => place.page === query.page)
    const key = `${keyOf(file)} ${query.page} ${JSON.stringify(marks)}`
    const known = lastLooked.get(key)
    if (known) return known
    const made = await pages()
    const looked = made && (await lookAtPage(made.pdf, { page: query.page, marks }))
    return looked?.kind === 'answered'
      ? lastLooked.keep(key, { page: looked.said, picture: looked.bytes, told: made?.told ?? null })
      : null
  })
  return seen.kind === 'opened' ? { kind: 'looked', shown: seen.shown, ...seen.what } : seen
}

interface ReadFile extends WithTold, Read {}

export type AllRead = ({ readonly kind: 'read'; readonly shown: ShownRedaction } & ReadFile) | NotOpened

/** Every page of a form asks for the words of the whole file. */
const lastRead = new Last<ReadFile>()

/** The words of every page of the file. */
export async function readRedaction(office: Office, query: RedactionQuery, visitor: Visitor): Promise<AllRead> {
  const seen = await opened(office, query, visitor, async ({ file }, pages): Promise<ReadFile | null> => {
    const known = lastRead.get(keyOf(file))
    if (known) return known
    const made = await pages()
    const read = made && (await readPdf(made.pdf))
    return read?.kind === 'answered' ? lastRead.keep(keyOf(file), { ...read.said, told: made?.told ?? null }) : null
  })
  return seen.kind === 'opened' ? { kind: 'read', shown: seen.shown, ...seen.what } : seen
}
