import { holdersOf } from '#complaint/parts.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { releaseFile } from '#complaint/verbs/release-file.ts'
import { formatIsoDay } from '#law/day.ts'
import { runWithFile } from '#office/files/run-with-file.ts'
import { londonDay, type Office } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { run } from '#office/run.ts'
import type { Source } from '#stream/entry.ts'
import { practiceCouncil, practiceVisitor } from '../council.ts'
import { contentOf, type PracticeFile, practiceFiles } from './letters.ts'
import { letterPages } from './pdf-letter.ts'
import { type RetoldPaper, retoldPapers } from './retold-papers.ts'

const { id: authorityId } = practiceCouncil

/** How many complaints under way get files. */
const COMPLAINTS = 3

/** Complaints under way, those with the nearest dates first, unless some of them have files already. */
async function underWayWithoutFiles(office: Office): Promise<readonly string[]> {
  const retold = [...retoldPapers.keys()]
  return office.record.transaction(authorityId, async tx => {
    const [known] = await tx.query<{ some: boolean }>(
      `select exists (select from file_list join complaint_list using (authority_id, complaint_id)
       where authority_id = $1 and not ombudsman_references && $2::text[]) as some`,
      [authorityId, retold],
    )
    if (known?.some) return []
    const rows = await tx.query<{ id: string }>(
      `select complaint_id as id from complaint_list
       where authority_id = $1 and not closed and not ombudsman_references && $2::text[]
       order by next_due nulls last, complaint_id limit $3`,
      [authorityId, retold, COMPLAINTS],
    )
    return rows.map(({ id }) => id)
  })
}

const retoldCase = (office: Office, reference: string): Promise<string | undefined> =>
  office.record.transaction(authorityId, async tx => {
    const [row] = await tx.query<{ id: string }>(
      `select complaint_id as id from complaint_list where authority_id = $1 and $2 = any(ombudsman_references)
       order by complaint_id limit 1`,
      [authorityId, reference],
    )
    return row?.id
  })

const stateOf = (office: Office, complaintId: string): Promise<ComplaintState | undefined> =>
  office.record.transaction(authorityId, async tx => (await openComplaint(tx, complaintId))?.state)

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

/** The decision says when such papers were written, and these are invented after it. */
const history: Source = { kind: 'history', document: 'Invented papers of a published case', line: null, inferred: true }

/** How a file came to be among the papers. */
interface Coming {
  readonly source: Source
  readonly happened: string
  readonly suppliedBy?: string
}

async function add(office: Office, complaintId: string, file: PracticeFile, coming: Coming): Promise<void> {
  const { source, happened, suppliedBy = '' } = coming
  const content = contentOf(file)
  const kept = await office.record.files.keep({ authorityId, complaintId }, once(content), content.length)
  const { name, type, kind, what, lines } = file
  const input = { happened, kind, what, dated: happened, suppliedBy }
  const task = { complaintId, input, expectedVersion: null, source }
  // What is in it is known, so it need not be looked into.
  const pages =
    type === 'pdf'
      ? letterPages(lines).map((own, place) => ({ page: place + 1, words: own.join('\n') }))
      : [{ page: 0, words: lines.join('\n') }]
  const brought = { kind: 'brought', upload: { ...kept, name, type }, words: { outcome: 'read', pages } } as const
  const added = await runWithFile(office, addFile, task, brought, practiceVisitor)
  if (added.kind !== 'done') throw new Error(`A practice file was not added: ${JSON.stringify(added)}`)
  if (file.released !== null) await release(office, complaintId, kept.storedAs, file.released, coming)
}

async function release(
  office: Office,
  complaintId: string,
  storedAs: string,
  reason: string,
  { source, happened }: Coming,
): Promise<void> {
  const state = await stateOf(office, complaintId)
  const held = [...(state?.files.held.values() ?? [])].find(file => file.storedAs === storedAs)
  // A scanner may have found it clean, and then there is nothing to release.
  if (held?.check?.result !== 'could not be checked') return
  const task = { complaintId, input: { happened, file: held.id, reason }, expectedVersion: null, source }
  const done = await run(office, releaseFile, task, practiceVisitor)
  if (done.kind !== 'done') throw new Error(`A practice file was not released: ${JSON.stringify(done)}`)
}

async function addRetold(office: Office, reference: string, papers: readonly RetoldPaper[]): Promise<void> {
  const complaintId = await retoldCase(office, reference)
  const state = complaintId === undefined ? undefined : await stateOf(office, complaintId)
  if (complaintId === undefined || !state) return
  const there = new Set([...state.files.held.values()].map(({ name }) => name))
  for (const { dated, suppliedBy, ...file } of papers.filter(({ name }) => !there.has(name))) {
    const by = suppliedBy === null ? undefined : holdersOf(state, suppliedBy)[0]
    await add(office, complaintId, file, {
      source: history,
      happened: dated,
      ...(by === undefined ? {} : { suppliedBy: by }),
    })
  }
}

/** Adds harmless files to complaints of the practice council and papers to the published cases, once. Not inside a transaction. */
export async function seedFiles(office: Office): Promise<void> {
  if ((await office.record.files.locked()) !== null) return
  const today = formatIsoDay(londonDay(office.now()))
  for (const complaintId of await underWayWithoutFiles(office))
    for (const file of practiceFiles)
      await add(office, complaintId, file, { source: { kind: 'worked' }, happened: today })
  for (const [reference, papers] of retoldPapers) await addRetold(office, reference, papers)
}
