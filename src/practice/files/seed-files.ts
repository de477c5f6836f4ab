import { addFile } from '#complaint/verbs/add-file.ts'
import { releaseFile } from '#complaint/verbs/release-file.ts'
import { formatIsoDay } from '#law/day.ts'
import { runWithFile } from '#office/files/run-with-file.ts'
import { londonDay, type Office } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { run } from '#office/run.ts'
import { practiceCouncil, practiceVisitor } from '../council.ts'
import { contentOf, type PracticeFile, practiceFiles } from './letters.ts'

const { id: authorityId } = practiceCouncil
const worked = { kind: 'worked' } as const

/** How many complaints get files. */
const COMPLAINTS = 3

async function complaintsWithoutFiles(office: Office): Promise<readonly string[]> {
  return office.record.transaction(authorityId, async tx => {
    const [known] = await tx.query<{ some: boolean }>(
      'select exists (select from file_list where authority_id = $1) as some',
      [authorityId],
    )
    if (known?.some) return []
    const rows = await tx.query<{ id: string }>(
      `select complaint_id as id from complaint_list where authority_id = $1 and not closed
       order by next_due nulls last, complaint_id limit $2`,
      [authorityId, COMPLAINTS],
    )
    return rows.map(({ id }) => id)
  })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

async function add(office: Office, complaintId: string, file: PracticeFile): Promise<void> {
  const happened = formatIsoDay(londonDay(office.now()))
  const content = contentOf(file)
  const kept = await office.record.files.keep({ authorityId, complaintId }, once(content), content.length)
  const { name, type, kind, what, lines } = file
  const task = { complaintId, input: { happened, kind, what, dated: happened }, expectedVersion: null, source: worked }
  // What is in it is known, so it need not be looked into.
  const words = { outcome: 'read', pages: [{ page: type === 'pdf' ? 1 : 0, words: lines.join('\n') }] } as const
  const brought = { kind: 'brought', upload: { ...kept, name, type }, words } as const
  const added = await runWithFile(office, addFile, task, brought, practiceVisitor)
  if (added.kind !== 'done') throw new Error(`A practice file was not added: ${JSON.stringify(added)}`)
  if (file.released !== null) await release(office, complaintId, kept.sha256, file.released)
}

async function release(office: Office, complaintId: string, sha256: string, reason: string): Promise<void> {
  const held = await office.record.transaction(authorityId, async tx => {
    const opened = await openComplaint(tx, complaintId)
    return [...(opened?.state.files.held.values() ?? [])].find(file => file.sha256 === sha256)
  })
  // A scanner may have found it clean, and then there is nothing to release.
  if (held?.check?.result !== 'could not be checked') return
  const input = { happened: formatIsoDay(londonDay(office.now())), file: held.id, reason }
  const task = { complaintId, input, expectedVersion: null, source: worked }
  const done = await run(office, releaseFile, task, practiceVisitor)
  if (done.kind !== 'done') throw new Error(`A practice file was not released: ${JSON.stringify(done)}`)
}

/** Adds a few harmless files to complaints of the practice council, once. Not inside a transaction. */
export async function seedFiles(office: Office): Promise<void> {
  if ((await office.record.files.locked()) !== null) return
  for (const complaintId of await complaintsWithoutFiles(office))
    for (const file of practiceFiles) await add(office, complaintId, file)
}
