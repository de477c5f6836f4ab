import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'
import type { CheckResult, FileKind } from './kinds.ts'

/** One file of a complaint. What it holds lies outside the record, under a random name. */
export interface ComplaintFile {
  readonly id: string
  readonly seq: number
  /** The random name under which the content is kept. */
  readonly storedAs: string
  /** As it was called by whoever gave it; it may hold names of people, so it stands in no history line. */
  readonly name: string
  readonly kind: FileKind
  /** What it is, in words; null where its kind says enough. */
  readonly what: string | null
  /** Told from the content, never from the name: "pdf", "docx". */
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** Of the content, in hexadecimal. */
  readonly sha256: string
  /** The date on the document. */
  readonly dated: When
  readonly added: When
  readonly suppliedBy: string | null
  /** The file that it is a later version of. */
  readonly versionOf: string | null
  /** null while it is being checked. */
  check: { readonly seq: number; readonly result: CheckResult; readonly by: string } | null
  /** A person's decision to let a file be opened that nothing could check. */
  release: { readonly seq: number; readonly happened: When; readonly reason: string } | null
  /** Its content is gone for good; what is said of it stays. */
  destroyed: { readonly seq: number; readonly happened: When; readonly reason: string } | null
}

/** A document that should be here, and when it was asked for. */
export interface MissingFile extends Milestone {
  readonly id: string
  readonly what: string
  readonly askedOf: string
}

/** The files of one complaint, by their id, in the order in which they were added. */
export interface Files {
  readonly held: Map<string, ComplaintFile>
  readonly missing: Map<string, MissingFile>
}

export const emptyFiles = (): Files => ({ held: new Map(), missing: new Map() })
