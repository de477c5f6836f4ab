import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { roleGranted } from '#authority/entries/role-granted.ts'
import { complaintLinked } from '#complaint/entries/complaint-linked.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { personExcluded } from '#complaint/entries/person-excluded.ts'
import { linkKinds, seenFromThere } from '#complaint/intake/link-kinds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { correctEntry } from '#complaint/verbs/correct-entry.ts'
import { linkComplaint } from '#complaint/verbs/link-complaint.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { withdrawEntry } from '#complaint/verbs/withdraw-entry.ts'
import type { Part } from '#complaint/words.ts'
import type { NewEntry } from '#stream/entry.ts'
import type { Role } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { londonDay, type Visitor } from './office.ts'
import { onceOf } from './once.ts'
import { run, runOnce } from './run.ts'
import { runSeveral } from './run-several.ts'
import { show } from './view.ts'
import { auditView } from './views/audit.ts'
import { complaintView } from './views/complaint.ts'
import { complaintsView } from './views/complaints.ts'
import { peopleView } from './views/people.ts'
import { formView, recordingView } from './views/recording.ts'
import { toldView } from './views/told.ts'

const worked = { kind: 'worked' } as const
const now = { kind: 'now' } as const
const linked = { happened: '2 March 2026', kind: 'earlier complaint' } as const

describe('complaints that belong together', () => {
  let council: Council
  let manager: Visitor
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    manager = council.visitor('complaints manager')
  })
  after(() => council.record.close())

  /** A complaint in which somebody may have a part, or be kept out. */
  async function complaint(...further: readonly NewEntry[]): Promise<string> {
    const id = crypto.randomUUID()
    const said = { reference: `NNA/2026/${id.slice(0, 8).toUpperCase()}`, form: 'written', subject: 'Calls' } as const
    const entries = [complaintReceived.write(today(), worked, said), ...further]
    await council.record.transaction(council.authorityId, tx =>
      tx.append({ kind: 'complaint', id }, 0, entries, { actor: 'system', now: council.office.now().toISOString() }),
    )
    return id
  }

  const today = () => onDay(londonDay(council.office.now()))
  const has = (personId: string, part: Part) => partTaken.write(today(), worked, { personId, part, note: null })
  const keptOut = (personId: string) => personExcluded.write(today(), worked, { personId, reason: 'A neighbour.' })

  const entriesOf = (id: string) =>
    council.record.transaction(council.authorityId, tx => tx.load({ kind: 'complaint', id }))

  const attempt = (
    verb: Verb<ComplaintState>,
    complaintId: string,
    input: Record<string, unknown>,
    who = manager,
    expectedVersion: number | null = null,
  ) =>
    run(
      council.office,
      verb,
      { complaintId, input: { happened: '2 March 2026', ...input }, expectedVersion, source: worked },
      who,
    )

  async function link(one: string, other: string, kind = 'earlier complaint', who = manager): Promise<void> {
    const result = await attempt(linkComplaint, one, { complaintId: other, kind }, who)
    assert.equal(result.kind, 'done', JSON.stringify(result))
  }

  async function shownIn(id: string, who = manager): Promise<readonly (readonly [string, string])[]> {
    const seen = await show(council.office, peopleView, { id }, who)
    assert.ok(seen.kind === 'shown', seen.kind)
    return seen.shown.linked.map(one => [one.id, one.kind])
  }

  const numberOf = async (id: string, type: string) =>
    (await entriesOf(id)).findLast(entry => entry.type === type)?.seq ?? 0

  it('a link stands in both, each told from its own side', async () => {
    for (const kind of linkKinds) {
      const [one, other] = [await complaint(), await complaint()]
      await link(one, other, kind)
      assert.deepEqual(await shownIn(one), [[other, kind]])
      assert.deepEqual(await shownIn(other), [[one, seenFromThere(kind)]])
      assert.equal(seenFromThere(seenFromThere(kind)), kind)
    }
    assert.equal(seenFromThere('earlier complaint'), 'later complaint')
  })

  it('a wrong link is withdrawn on both sides, from either, and can be made again', async () => {
    for (const fromThere of [false, true]) {
      const [one, other] = [await complaint(), await complaint()]
      const place = fromThere ? other : one
      for (let round = 0; round < 2; round++) {
        await link(one, other)
        const target = String(await numberOf(place, 'complaint-linked'))
        const gone = await attempt(withdrawEntry, place, { target, reason: 'Another family.' })
        assert.equal(gone.kind, 'done', JSON.stringify(gone))
        assert.deepEqual([await shownIn(one), await shownIn(other)], [[], []])
      }
      const back = await attempt(withdrawEntry, place, {
        target: String(await numberOf(place, 'entry-withdrawn')),
        reason: 'It was the same family.',
      })
      assert.equal(back.kind, 'done', JSON.stringify(back))
      assert.deepEqual(
        [await shownIn(one), await shownIn(other)],
        [[[other, 'earlier complaint']], [[one, 'later complaint']]],
      )
    }
  })

  it('the day of a link is corrected on both sides, and each keeps what it says', async () => {
    const [one, other] = [await complaint(), await complaint()]
    await link(one, other)
    const target = String(await numberOf(one, 'complaint-linked'))
    const said = { target, newDate: '27 February 2026', reason: 'It was linked on the Friday.' }
    assert.equal((await attempt(correctEntry, one, said)).kind, 'done')
    const days = await Promise.all([one, other].map(async id => (await entriesOf(id)).at(-1)?.data.happened))
    assert.ok(days[0])
    assert.deepEqual(days[0], days[1])
    assert.deepEqual(await shownIn(other), [[one, 'later complaint']])
    const turned = await attempt(correctEntry, one, { ...said, newDate: '', changes: 'kind: something else' })
    assert.equal(turned.kind, 'invalid')
  })

  it('a link recorded on one side only still shows there, is made whole from the other, and is withdrawn alone', async () => {
    const other = await complaint()
    const one = await complaint(
      complaintLinked.write(today(), worked, { complaintId: other, kind: 'earlier complaint' }),
    )
    assert.deepEqual([await shownIn(one), await shownIn(other)], [[[other, 'earlier complaint']], []])
    await link(other, one, 'later complaint')
    assert.deepEqual(await shownIn(one), [[other, 'earlier complaint']])
    assert.deepEqual(await shownIn(other), [[one, 'later complaint']])

    const third = await complaint(
      complaintLinked.write(today(), worked, { complaintId: other, kind: 'earlier complaint' }),
    )
    const target = String(await numberOf(third, 'complaint-linked'))
    const before = (await entriesOf(other)).length
    assert.equal((await attempt(withdrawEntry, third, { target, reason: 'Another family.' })).kind, 'done')
    assert.deepEqual(await shownIn(third), [])
    assert.equal((await entriesOf(other)).length, before)
  })

  it('whoever links has to be allowed to in both', async () => {
    const resolver = council.visitor('stage 1 resolver')
    const mine = await complaint(has(resolver.personId, 'stage 1 resolver'))
    const others = await complaint()
    const sister = await complaint(has(resolver.personId, 'stage 1 resolver'))
    const refused = await attempt(linkComplaint, mine, { complaintId: others, kind: 'earlier complaint' }, resolver)
    const never = await attempt(
      linkComplaint,
      mine,
      { complaintId: crypto.randomUUID(), kind: 'earlier complaint' },
      resolver,
    )
    assert.equal(refused.kind, 'invalid')
    assert.deepEqual(refused, never)
    assert.deepEqual([(await entriesOf(mine)).length, (await entriesOf(others)).length], [2, 1])
    await link(mine, sister, 'complaint of a brother or sister', resolver)
    assert.deepEqual(await shownIn(sister, resolver), [[mine, 'complaint of a brother or sister']])
  })

  it('somebody who holds another part there, and may not link there, does not link', async () => {
    const personId = crypto.randomUUID()
    await council.record.transaction(council.authorityId, async tx => {
      const stream = { kind: 'authority', id: council.authorityId } as const
      const term = (role: Role) =>
        roleGranted.write(today(), worked, { personId, role, standing: 'neither', from: '2024-01-01', to: null })
      const entries = [term('stage 1 resolver'), term('investigating officer')]
      await tx.append(stream, (await tx.load(stream)).length, entries, {
        actor: 'system',
        now: '2026-03-02T10:00:00.000Z',
      })
    })
    const who = { authorityId: council.authorityId, personId }
    const mine = await complaint(has(personId, 'stage 1 resolver'))
    const there = await complaint(has(personId, 'investigating officer'))
    const result = await attempt(linkComplaint, mine, { complaintId: there, kind: 'earlier complaint' }, who)
    assert.equal(result.kind, 'invalid', JSON.stringify(result))
    assert.equal((await entriesOf(there)).length, 2)
  })

  it('what was recorded meanwhile in the other is no obstacle; what was recorded meanwhile here is a conflict, and neither changes', async () => {
    const [one, other] = [await complaint(), await complaint()]
    const version = (await entriesOf(one)).length
    assert.equal((await attempt(noteEvent, other, { what: 'A call.' })).kind, 'done')
    const input = { complaintId: other, kind: 'earlier complaint' }
    assert.equal((await attempt(linkComplaint, one, input, manager, version)).kind, 'done')

    const third = await complaint()
    const before = [(await entriesOf(one)).length, (await entriesOf(third)).length]
    const stale = await attempt(linkComplaint, one, { ...input, complaintId: third }, manager, version)
    assert.equal(stale.kind, 'conflict')
    assert.deepEqual([(await entriesOf(one)).length, (await entriesOf(third)).length], before)
  })

  it('two who link the same two at the same time leave one link', async () => {
    const [one, other] = [await complaint(), await complaint()]
    const results = await Promise.all([
      attempt(linkComplaint, one, { complaintId: other, kind: 'earlier complaint' }),
      attempt(linkComplaint, other, { complaintId: one, kind: 'later complaint' }),
    ])
    assert.ok(results.some(({ kind }) => kind === 'done'))
    assert.ok(results.every(({ kind }) => kind === 'done' || kind === 'conflict' || kind === 'invalid'))
    assert.deepEqual([(await shownIn(one)).length, (await shownIn(other)).length], [1, 1])
  })

  it('sent twice, it is linked once', async () => {
    const [one, other] = [await complaint(), await complaint()]
    const once = onceOf('pressed-twice-1', one, other)
    const task = { complaintId: one, input: { ...linked, complaintId: other }, expectedVersion: null, source: worked }
    for (let press = 0; press < 2; press++)
      assert.equal((await runOnce(council.office, linkComplaint, task, manager, once)).kind, 'done')
    assert.deepEqual([(await entriesOf(one)).length, (await entriesOf(other)).length], [2, 2])
    const again = await runOnce(council.office, linkComplaint, task, manager, onceOf('pressed-again-2', one, other))
    assert.equal(again.kind, 'invalid')
    assert.deepEqual([(await entriesOf(one)).length, (await entriesOf(other)).length], [2, 2])
  })

  it('a complaint taken page by page is linked in both as it is recorded', async () => {
    const other = await complaint()
    const received = { happened: '2 March 2026', form: 'written', subject: 'Calls not returned' }
    const result = await runSeveral(
      council.office,
      [
        { verb: receiveComplaint, input: received, ids: [] },
        { verb: linkComplaint, input: { ...linked, complaintId: other }, ids: [] },
        { verb: noteEvent, input: { happened: '2 March 2026', what: 'A call.' }, ids: [] },
      ],
      { complaintId: null, expectedVersion: null, sent: null },
      manager,
    )
    assert.ok(result.kind === 'done', JSON.stringify(result))
    assert.deepEqual(await shownIn(result.complaintId), [[other, 'earlier complaint']])
    assert.deepEqual(await shownIn(other), [[result.complaintId, 'later complaint']])
  })

  it('whoever may not know of the other finds no trace of the link: not in a page, the history, a look back, a form or the audit', async () => {
    const reader = council.visitor('reader')
    const secondManager = council.visitor('complaints manager')
    for (const withdrawn of [false, true])
      for (const fromThere of [false, true]) {
        const open = await complaint()
        const closed = await complaint(keptOut(reader.personId))
        const [place, complaintId] = fromThere ? [closed, open] : [open, closed]
        await link(place, complaintId)
        if (withdrawn) {
          const target = String(await numberOf(place, 'complaint-linked'))
          const gone = await attempt(withdrawEntry, place, { target, reason: 'Another family.' }, secondManager)
          assert.equal(gone.kind, 'done')
        }
        const twin = await complaint()
        const traces = await tracesIn(open, reader)
        assert.ok(!traces.includes(closed), 'the other complaint is named')
        assert.equal(/linked|link-|(?:earlier|later) complaint|withdraw/i.exec(traces)?.[0], undefined)
        // It is to them as a complaint that was never linked.
        assert.equal(traces, await tracesIn(twin, reader))
        assert.ok((await tracesIn(open, manager)).includes(closed))
      }
  })

  it('a manager kept out of the other can neither correct nor withdraw what they do not see', async () => {
    const officer = council.visitor('complaints officer')
    const open = await complaint()
    const closed = await complaint(keptOut(manager.personId))
    await link(open, closed, 'earlier complaint', officer)
    const target = String(await numberOf(open, 'complaint-linked'))
    for (const [verb, input] of [
      [withdrawEntry, { target, reason: 'Why is it there?' }],
      [correctEntry, { target, newDate: '27 February 2026', reason: 'Why is it there?' }],
    ] as const) {
      const result = await attempt(verb, open, input)
      assert.ok(result.kind === 'invalid', result.kind)
      assert.deepEqual(
        result.issues.filter(({ field }) => field === 'target').map(({ message }) => message),
        [`There is no entry ${target}`],
      )
    }
    // What they record goes on after it, and takes the place of nothing.
    assert.equal((await attempt(noteEvent, open, { what: 'A call.' })).kind, 'done')
    assert.deepEqual(
      (await entriesOf(open)).map(({ seq }) => seq),
      [1, 2, 3],
    )
  })

  it('people of a linked complaint can be chosen by whoever may know of it, and are not named to anybody else', async () => {
    const officer = council.visitor('complaints officer')
    const there = await complaint(keptOut(officer.personId))
    const added = await attempt(addPerson, there, { name: 'Ada Invented', part: 'complainant' })
    assert.equal(added.kind, 'done')
    const [one, unlinked] = [await complaint(), await complaint()]
    await link(one, there)
    const chosenFrom = async (id: string, who: Visitor) => {
      const seen = await show(council.office, formView(addPerson, false), { id, looking: now }, who)
      assert.ok(seen.kind === 'shown', seen.kind)
      const { ofLinked, names } = seen.shown
      return { ofLinked, named: [...names.values()].includes('Ada Invented') }
    }
    const { ofLinked, named } = await chosenFrom(one, manager)
    const [ada] = ofLinked
    assert.ok(named && ada)
    assert.deepEqual([ofLinked.length, ada.parts], [1, ['complainant']])
    assert.deepEqual(await chosenFrom(one, officer), { ofLinked: [], named: false })
    assert.deepEqual(await chosenFrom(unlinked, manager), { ofLinked: [], named: false })
    assert.equal((await attempt(addPerson, one, { personId: ada.personId, part: 'complainant' })).kind, 'done')
    const people = (await entriesOf(one)).filter(({ type }) => type === 'part-taken').map(({ data }) => data.personId)
    assert.deepEqual(people, [ada.personId])
  })

  /** All that somebody is shown of a complaint, as text, without what is new with every look. */
  async function tracesIn(id: string, who: Visitor): Promise<string> {
    const { office } = council
    const all: unknown[] = []
    const looks = [
      now,
      { kind: 'as it stood on', day: londonDay(office.now()) },
      { kind: 'as known on', day: londonDay(office.now()) },
    ] as const
    for (const looking of looks)
      for (const view of [complaintView, recordingView, toldView, formView(withdrawEntry, false)]) {
        const seen = await show(office, view, { id, looking }, who)
        if (seen.kind !== 'shown') continue
        const { history, tasks, duties, warnings, rights, faults, state } = seen.shown
        all.push(history, tasks, duties, warnings, rights, faults, state.intake, state.history)
      }
    const people = await show(office, peopleView, { id }, who)
    if (people.kind === 'shown') all.push(people.shown.linked)
    const reference = `NNA/2026/${id.slice(0, 8).toUpperCase()}`
    const audit = await show(
      office,
      auditView,
      { kind: 'change', reference, personId: '', day: null, before: null },
      who,
    )
    if (audit.kind === 'shown')
      all.push(audit.shown.lines.map(({ actor, kind, subject, detail }) => [actor, kind, subject, detail]))
    const list = await show(office, complaintsView, { search: reference, stage: 'all', onlyLate: false, page: 1 }, who)
    if (list.kind === 'shown') all.push(list.shown.rows, list.shown.total)
    return JSON.stringify(all).replaceAll(reference, '').replaceAll(id, '')
  }

  it('nor does anybody else who may not know of it, whatever they are and whatever is linked', async () => {
    const somebody = fc.record({
      role: fc.constantFrom<Role[]>(
        'complaints manager',
        'complaints officer',
        'panel clerk',
        'reader',
        'stage 1 resolver',
        'investigating officer',
      ),
      out: fc.boolean(),
      kind: fc.constantFrom(...linkKinds),
    })
    await fc.assert(
      fc.asyncProperty(somebody, async ({ role, out, kind }) => {
        const who = council.visitor(role)
        const part: Part[] = role === 'stage 1 resolver' || role === 'investigating officer' ? [role] : []
        const takes = part.map(one => has(who.personId, one))
        const open = await complaint(...takes)
        const closed = await complaint(...(out ? [keptOut(who.personId)] : takes))
        const linker = council.visitor(role === 'complaints officer' ? 'complaints manager' : 'complaints officer')
        await link(open, closed, kind, linker)
        assert.equal((await tracesIn(open, who)).includes(closed), !out)
        assert.equal((await shownIn(open, who)).length, out ? 0 : 1)
      }),
      { numRuns: 25, seed: 20261122 },
    )
  })
})
