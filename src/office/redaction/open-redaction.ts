import type { Mark } from '#complaint/redaction/places.ts'
import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { Office, Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { type RedactionQuery, redactionView, type ShownRedaction } from '../views/redaction.ts'
import { lookAtPage, readPdf } from './in-own-process.ts'
import type { Looked, ReadPage } from './orders.ts'
import { pagesOf } from './pages-of.ts'
import type { Told } from './rendition/rendition.ts'

export type OpenedRedaction =
  /** `told`: what is said of pages that were laid out here; null for those of a PDF. */
  | { readonly kind: 'opened'; readonly shown: ShownRedaction; readonly pdf: Uint8Array; readonly told: Told | null }
  | { readonly kind: 'not read'; readonly shown: ShownRedaction; readonly why: string }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

const NOT_READ =
  'This file cannot be read: it is broken, locked, or too large to be taken apart. Ask for it again, without a password.'

/** The file of a redaction with its content: permission and the line in the audit first. */
export async function openRedaction(office: Office, query: RedactionQuery, visitor: Visitor): Promise<OpenedRedaction> {
  const seen = await show(office, redactionView, query, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown } = seen
  const place = { authorityId: visitor.authorityId, complaintId: query.id, storedAs: shown.file.storedAs }
  const parts: Uint8Array[] = []
  try {
    for await (const piece of office.record.files.read(place)) parts.push(piece)
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked)
      return { kind: 'not read', shown, why: error.message }
    throw error
  }
  const pages = await pagesOf(shown.file, Buffer.concat(parts))
  return pages ? { kind: 'opened', shown, ...pages } : { kind: 'not read', shown, why: NOT_READ }
}

export const marksOf = ({ open }: ShownRedaction): readonly Mark[] => [...open.marks.values()]

export type PageLooked =
  | {
      readonly kind: 'looked'
      readonly shown: ShownRedaction
      readonly page: Looked
      /** A PNG: the page as the copy will have it. */
      readonly picture: Uint8Array
      readonly told: Told | null
    }
  | Exclude<OpenedRedaction, { readonly kind: 'opened' }>

/** One page of the file as whoever gets the copy will see it. @param page from 1 */
export async function lookAtRedaction(
  office: Office,
  query: RedactionQuery & { readonly page: number },
  visitor: Visitor,
): Promise<PageLooked> {
  const opened = await openRedaction(office, query, visitor)
  if (opened.kind !== 'opened') return opened
  const { shown, pdf, told } = opened
  const looked = await lookAtPage(pdf, { page: query.page, marks: marksOf(shown) })
  return looked.kind === 'answered'
    ? { kind: 'looked', shown, page: looked.said, picture: looked.bytes, told }
    : { kind: 'not read', shown, why: NOT_READ }
}

export type AllRead =
  | {
      readonly kind: 'read'
      readonly shown: ShownRedaction
      readonly pages: readonly ReadPage[]
      readonly told: Told | null
    }
  | Exclude<OpenedRedaction, { readonly kind: 'opened' }>

/** The words of every page of the file. */
export async function readRedaction(office: Office, query: RedactionQuery, visitor: Visitor): Promise<AllRead> {
  const opened = await openRedaction(office, query, visitor)
  if (opened.kind !== 'opened') return opened
  const read = await readPdf(opened.pdf)
  return read.kind === 'answered'
    ? { kind: 'read', shown: opened.shown, pages: read.said.pages, told: opened.told }
    : { kind: 'not read', shown: opened.shown, why: NOT_READ }
}
