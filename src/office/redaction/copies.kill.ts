import { verifyFiles } from '#record/files/verify-files.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord } from '#record/record.ts'
import { openCouncilsOn } from '#test/council.ts'
import { wordyPdf } from '#test/made-pdfs.ts'
import { markWords, redactionToDo } from '#test/redaction-to-do.ts'
import { received, withPart } from '#test/stories.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { confirmRedaction } from './confirm.ts'
import { makeCopies } from './keep-making.ts'

/**
 * A process to be killed, for tests. Its first life confirms a redacted copy and begins to make it, saying how far it is;
 * the next says what is on record before and after it has gone on.
 */
const [folder = '', life = ''] = process.argv.slice(2)
const PAGES = 8

const now = () => new Date('2026-03-02T10:00:00.000Z')
const record = await openRecord({ kind: 'folder', folder }, projections)
const say = (line: string) => process.stdout.write(`${line}\n`)
const { signal } = new AbortController()

if (life === 'first') {
  const [council] = await openCouncilsOn(record, ['NNB'], now)
  if (!council) throw new Error('There is no council')
  const { office, authorityId } = council
  const story = withPart(received(), council.visitor('reader').personId, 'other')
  const at = await redactionToDo(council, story, await wordyPdf(PAGES, 'Mrs Zimmerley rang.'))
  await markWords(council, at, 'Zimmerley')
  const version = await record.transaction(authorityId, async tx => (await openComplaint(tx, at.id))?.version ?? 0)
  const asked = await confirmRedaction(office, { ...at, version }, council.visitor('complaints officer'))
  say(`confirmed ${asked.kind}`)
  await makeCopies(office, authorityId, signal)
  say('made')
} else {
  await record.migrate(now().toISOString())
  const [{ id: authorityId } = { id: '' }] = await record.listAuthorities()
  const office: Office = { record, now, newId: () => crypto.randomUUID() }
  const told = () =>
    record.transaction(authorityId, async tx => {
      const rows = await tx.query<{ complaint_id: string; standing: string; tries: number }>(
        'select complaint_id, standing, tries from copies_under_way',
      )
      const [{ id } = { id: '' }] = await tx.query<{ id: string }>('select distinct complaint_id as id from file_list')
      const state = (await openComplaint(tx, id))?.state
      const held = state?.files.held.size ?? 0
      return `${rows.map(one => `${one.standing} ${one.tries}`).join()}; ${held} files, ${state?.redaction.copies.length} copies`
    })
  say(await told())
  // As long as it takes until somebody who is silent counts as gone.
  await record.transaction(authorityId, tx =>
    tx.query(`update copies_under_way set told_at = now() - interval '2 minutes'`),
  )
  await makeCopies(office, authorityId, signal)
  say(await told())
  const { files, problems } = await verifyFiles(record, Date.now(), 0)
  const { leftovers } = await verifyFiles(record, Date.now(), 0)
  say(`${files} whole, ${problems.length} wrong, ${leftovers} left`)
  await record.close()
}
