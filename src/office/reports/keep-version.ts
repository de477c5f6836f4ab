import { fileAdded } from '#complaint/entries/file-added.ts'
import { reportKept } from '#complaint/entries/report-kept.ts'
import type { FileKind } from '#complaint/files/kinds.ts'
import type { ReportVersion } from '#complaint/investigation/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { formatIsoDay } from '#law/day.ts'
import type { Paper } from '#paper/content.ts'
import type { RecordTx } from '#record/record.ts'
import { onDay, whenToData } from '#stream/when.ts'
import { afterAdding } from '../files/after-adding.ts'
import { type Brought, bring } from '../files/bring.ts'
import { madeHere } from '../letters/keep-letter.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { type Opened, openComplaint } from '../open-complaint.ts'
import type { ShownReport } from '../views/report.ts'
import { printReport } from './report-file.ts'

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** A version whose files lie in the store, and which nothing in the record names yet. */
export interface ReadyVersion {
  readonly files: readonly { readonly fileId: string; readonly as: 'pdf' | 'word'; readonly brought: Brought }[]
}

export type Ready = ReadyVersion | { readonly wrong: readonly { readonly field: null; readonly words: string }[] }

/** Prints a report in the forms in which it is kept, and puts them into the store. Not inside a transaction. */
export async function readyVersion(
  office: Office,
  shown: ShownReport,
  visitor: Visitor,
  what: { readonly paper: Paper; readonly called?: string; readonly as: readonly ('pdf' | 'word')[] },
): Promise<Ready> {
  const { authorityId } = visitor
  const files: ReadyVersion['files'][number][] = []
  for (const as of what.as) {
    const printed = await printReport(office, shown, as, visitor, what)
    const brought =
      printed.kind === 'printed'
        ? await bring(
            office,
            { authorityId, complaintId: shown.complaint.id },
            { name: printed.name, bytes: once(printed.bytes) },
          )
        : null
    if (brought?.kind !== 'brought') {
      await removeVersion(office, { files }, visitor)
      const words = printed.kind === 'printed' ? (brought?.kind === 'not taken' ? brought.why : '') : ''
      return {
        wrong:
          printed.kind === 'printed'
            ? [{ field: null, words }]
            : [{ field: null, words: printed.wrong[0]?.words ?? '' }],
      }
    }
    files.push({ fileId: office.newId(), as, brought })
  }
  return { files }
}

export async function removeVersion(office: Office, { files }: ReadyVersion, { authorityId }: Visitor): Promise<void> {
  for (const { brought } of files) await office.record.files.remove({ authorityId, storedAs: brought.upload.storedAs })
}

export interface VersionToKeep extends ReadyVersion {
  readonly kind: 'draft' | 'submitted'
  readonly fileKind: FileKind
  readonly what: string
  readonly pointIds: readonly string[]
  /** Whose check of the facts a draft is for. */
  readonly checkId: string | null
}

/** The versions of a report that are kept already, of one kind. */
export const keptBefore = (
  { investigation }: ComplaintState,
  { author, strand }: Pick<ShownReport, 'author' | 'strand'>,
  kind: VersionToKeep['kind'],
): readonly ReportVersion[] =>
  investigation.versions.filter(one => one.author === author && one.strand === strand && one.kind === kind)

/** Names the files in the record, with the number of the version. In the transaction that it belongs to. */
export async function appendVersion(
  tx: RecordTx,
  office: Office,
  { complaint, author, strand }: ShownReport,
  version: VersionToKeep,
  { personId }: Visitor,
): Promise<Opened | null> {
  const opened = await openComplaint(tx, complaint.id)
  if (!opened) return null
  const instant = office.now()
  const today = londonDay(instant)
  const [at, happened, source] = [instant.toISOString(), onDay(today), { kind: 'worked' } as const]
  const before = keptBefore(opened.state, { author, strand }, version.kind)
  const number = before.length + 1
  const files = version.files.map(({ fileId, as, brought }) =>
    fileAdded.write(happened, source, {
      fileId,
      ...brought.upload,
      kind: version.fileKind,
      what: `${version.what}, ${version.kind === 'draft' ? 'draft' : 'version'} ${number}`,
      dated: whenToData(happened),
      suppliedBy: null,
      versionOf: before.at(-1)?.files.find(one => one.as === as)?.fileId ?? null,
    }),
  )
  const kept = reportKept.write(happened, source, {
    strand,
    author,
    kind: version.kind,
    number,
    files: version.files.map(({ fileId, as }) => ({ fileId, as })),
    pointIds: [...version.pointIds],
    checkId: version.checkId,
  })
  await tx.append(opened.ref, opened.version, [...files, kept], { actor: personId, now: at })
  const detail = { verb: 'keep-report', history: false, kind: version.kind, number, today: formatIsoDay(today) }
  await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${complaint.id}`, detail })
  return openComplaint(tx, complaint.id)
}

/** Lets the files be opened: nothing in them came from outside. */
export async function openVersion(
  office: Office,
  shown: ShownReport,
  { files }: ReadyVersion,
  { authorityId }: Visitor,
): Promise<void> {
  for (const { brought } of files) {
    const file = { authorityId, complaintId: shown.complaint.id, storedAs: brought.upload.storedAs }
    await afterAdding(madeHere(office), file, brought.words)
  }
}
