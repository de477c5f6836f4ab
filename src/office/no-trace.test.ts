import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { roleEnded } from '#authority/entries/role-ended.ts'
import { roleGranted } from '#authority/entries/role-granted.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { personExcluded } from '#complaint/entries/person-excluded.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { type Part, part } from '#complaint/words.ts'
import type { NewEntry } from '#stream/entry.ts'
import { type Role, role } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { londonDay } from './office.ts'
import { run } from './run.ts'
import { show } from './view.ts'
import { complaintView } from './views/complaint.ts'
import { complaintsView } from './views/complaints.ts'

const worked = { kind: 'worked' } as const
const everything = { search: '', stage: 'all', onlyLate: false, page: 1 } as const

/** What somebody is at the council and in one complaint. */
interface Somebody {
  readonly roles: readonly Role[]
  readonly parts: readonly Part[]
  readonly excluded: boolean
  /** Their roles are over since yesterday. */
  readonly left: boolean
}

const somebody: fc.Arbitrary<Somebody> = fc.record({
  roles: fc.uniqueArray(fc.constantFrom(...role.options), { maxLength: 3 }),
  parts: fc.uniqueArray(fc.constantFrom(...part.options), { maxLength: 2 }),
  excluded: fc.boolean(),
  left: fc.boolean(),
})

/** The rule once more, in other words than the code's. */
function mayKnow({ roles, parts, excluded, left }: Somebody): boolean {
  if (excluded || left) return false
  for (const one of parts)
    if (['complainant', 'child', 'person affected', 'representative', 'relative', 'subject of a point'].includes(one))
      return false
  const anyOf = (...those: readonly Role[]) => roles.some(one => those.includes(one))
  if (anyOf('complaints manager', 'complaints officer', 'panel clerk', 'reader')) return true
  for (const one of parts) {
    if (one === 'panel chair' || one === 'panellist') {
      if (anyOf('panel member')) return true
    } else if (one === 'supplementary investigating officer') {
      if (anyOf('investigating officer')) return true
    } else if (roles.some(held => held === one)) return true
  }
  return false
}

describe('somebody who may not know of a complaint', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
  })
  after(() => council.record.close())

  /** A complaint about to be looked for, and somebody with those roles and parts. */
  async function given(who: Somebody): Promise<{ readonly complaintId: string; readonly personId: string }> {
    const { record, authorityId, office } = council
    const [complaintId, personId] = [crypto.randomUUID(), crypto.randomUUID()]
    const today = onDay(londonDay(office.now()))
    const recording = { actor: 'system', now: office.now().toISOString() }
    await record.transaction(authorityId, async tx => {
      const stream = { kind: 'authority', id: authorityId } as const
      let version = (await tx.load(stream)).length
      for (const one of who.roles) {
        const granted = { personId, role: one, standing: 'neither', from: '2024-01-01', to: null } as const
        const entries: NewEntry[] = [roleGranted.write(today, worked, granted)]
        if (who.left)
          entries.push(roleEnded.write(today, worked, { term: version + 1, lastDay: '2026-03-01', reason: 'Left.' }))
        await tx.append(stream, version, entries, recording)
        version += entries.length
      }
      const received = {
        reference: `NNA/2026/${complaintId.slice(0, 8)}`,
        form: 'written',
        subject: complaintId,
      } as const
      await tx.append(
        { kind: 'complaint', id: complaintId },
        0,
        [
          complaintReceived.write(today, worked, received),
          ...who.parts.map(one => partTaken.write(today, worked, { personId, part: one, note: null })),
          ...(who.excluded ? [personExcluded.write(today, worked, { personId, reason: 'A neighbour.' })] : []),
        ],
        recording,
      )
    })
    return { complaintId, personId }
  }

  it('finds no trace of it: not on its page, in the list, in a count, in a search or by doing something', async () => {
    await fc.assert(
      fc.asyncProperty(somebody, async who => {
        const { complaintId, personId } = await given(who)
        const { office, authorityId } = council
        const visitor = { authorityId, personId }
        const expected = mayKnow(who)

        const page = await show(office, complaintView, { id: complaintId, looking: { kind: 'now' } }, visitor)
        assert.equal(page.kind === 'shown', expected, `page: ${page.kind}`)
        const never = await show(office, complaintView, { id: crypto.randomUUID(), looking: { kind: 'now' } }, visitor)
        if (!expected) assert.equal(page.kind, never.kind, 'it is as absent as one that never was')

        const search = await show(office, complaintsView, { ...everything, search: complaintId }, visitor)
        const found = search.kind === 'shown' ? search.shown : { rows: [], total: 0 }
        assert.equal(found.total, expected ? 1 : 0, 'search')
        assert.equal(found.rows.length, found.total)

        const task = { complaintId, input: {}, expectedVersion: null, source: worked }
        const done = await run(office, noteEvent, task, visitor)
        if (!expected) assert.ok(done.kind === 'not found' || done.kind === 'not allowed', `verb: ${done.kind}`)
      }),
      { numRuns: 150, seed: 20260302 },
    )
  })
})
