import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import type { ProcedureState } from '#complaint/words.ts'
import { londonDay, type Office } from '#office/office.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import { complaintsView, type ListedComplaint } from '#office/views/complaints.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { openEmptyRecord, verified } from '#test/empty-record.ts'
import { practiceCouncil, practiceVisitor } from './council.ts'
import { practiceLines } from './lines.ts'
import type { RecordStore } from './office-within.ts'
import { personas } from './personas.ts'
import { seedPractice } from './seed.ts'

interface Intended {
  readonly state: ProcedureState
  /** What is owed next, and in how many working days; null days where the law gives none. */
  readonly next: readonly [duty: string, workingDaysLeft: number | null] | null
  /** The verb that is offered for it. */
  readonly offered: string
}

/** The two published cases. */
const both = 2

/** By what the complaint is about. */
const intended: Readonly<Record<string, Intended>> = {
  'Family time called off': {
    state: 'stage 1 open',
    next: ['Answer at stage 1', 3],
    offered: 'answer-stage-1',
  },
  'Special guardianship allowance': {
    state: 'stage 1 open',
    next: ['Answer at stage 1', -4],
    offered: 'answer-stage-1',
  },
  'No answer on who may agree': {
    state: 'stage 1 extended',
    next: ['Answer at stage 1', 8],
    offered: 'answer-stage-1',
  },
  'Short breaks cut': { state: 'closed', next: null, offered: 'request-stage-2' },
  'Four personal advisers': {
    state: 'stage 2 requested',
    next: ['Send the stage 2 response', 24],
    offered: 'appoint',
  },
  'Moved to another home': {
    state: 'stage 2 recording',
    next: ['Send the complainant a draft of the written record', null],
    offered: 'draft-written-record',
  },
  'A child in need plan': {
    state: 'stage 2 investigating',
    next: ['Send the stage 2 response', 5],
    offered: 'give-delay-notice',
  },
  'Support after adoption': {
    state: 'stage 2 delay notified',
    next: ['Send the stage 2 response', 25],
    offered: 'record-finding',
  },
  'A boy in care left': {
    state: 'stage 2 reports received',
    next: ['Send the stage 2 response', 19],
    offered: 'agree-with-findings',
  },
  'No support plan': {
    state: 'stage 2 delay notified',
    next: ['Send the stage 2 response', -7],
    offered: 'record-finding',
  },
  'What an assessment says': {
    state: 'stage 2 responded',
    next: ['Recommendation 2: Put a note of the right facts on the file', 11],
    offered: 'request-panel',
  },
  'No meetings between': {
    state: 'stage 3 requested',
    next: ['Appoint the chair and fix the panel', 7],
    offered: 'arrange-panel',
  },
  'Foster carers not told': {
    state: 'stage 3 arranged',
    next: ['Hold the review panel', 12],
    offered: 'hold-panel',
  },
  'Six social workers': {
    state: 'stage 3 held',
    next: ["Send the panel's report", 3],
    offered: 'receive-panel-report',
  },
  'A grandmother left out': {
    state: 'stage 3 reported',
    next: ['Send the stage 3 response', 2],
    offered: 'respond-at-stage-3',
  },
}

const underWay = 16

const todays = [
  ['the Monday after a bank holiday', '2025-05-12T08:30:00Z'],
  ['a Sunday', '2026-03-15T11:00:00Z'],
  ['29 December, with holidays on either side', '2026-12-29T16:00:00Z'],
] as const

for (const [words, instant] of todays) {
  describe(`the practice council, filled on ${words}`, () => {
    const now = new Date(instant)
    const today = londonDay(now)
    let record: RecordStore
    let office: Office
    let rows: readonly ListedComplaint[]

    before(async () => {
      record = await openEmptyRecord(now)
      office = { record, now: () => now, newId: () => crypto.randomUUID() }
      await seedPractice(record, now)
      const seen = await show(
        office,
        complaintsView,
        { search: '', stage: 'all', onlyLate: false, page: 1 },
        practiceVisitor,
      )
      rows = seen.kind === 'shown' ? seen.shown.rows : []
    })
    after(() => record.close())

    const listed = (about: string): ListedComplaint =>
      rows.find(({ subject }) => subject.startsWith(about)) ?? assert.fail(`no complaint about ${about}`)

    async function open(about: string): Promise<ShownComplaint> {
      const seen = await show(
        office,
        complaintView,
        { id: listed(about).id, looking: { kind: 'now' } },
        practiceVisitor,
      )
      return seen.kind === 'shown' ? seen.shown : assert.fail(seen.kind)
    }

    it('has both published cases and every complaint under way', () => {
      assert.equal(rows.length, both + underWay)
      assert.deepEqual(
        rows.flatMap(({ ombudsmanReferences }) => ombudsmanReferences).filter(one => !one.includes('999')),
        ['24 001 902', '18 011 015'],
      )
    })

    for (const [about, { state, next, offered }] of Object.entries(intended)) {
      const duty = next ? `${next[0]}${next[1] === null ? '' : ` in ${next[1]} working days`}` : 'nothing owed'
      it(`${about}: ${state}, ${duty}`, async () => {
        const shown = listed(about)
        assert.equal(shown.state, state)
        assert.deepEqual(
          shown.next
            ? [shown.next.duty, shown.next.workingDaysLeft]
            : shown.undatedDuty
              ? [shown.undatedDuty, null]
              : null,
          next,
        )
        const verb = complaintVerbs.find(({ name }) => name === offered)
        assert.equal(verb?.opensWhen((await open(about)).state), null, `${offered} is offered`)
      })
    }

    it('shows what is overdue, and only that', () => {
      const overdue = rows.flatMap(({ subject, overdue: found }) =>
        found ? [`${subject.slice(0, 15)} ${found.workingDays}`] : [],
      )
      assert.deepEqual(overdue.sort(), ['No support plan 7', 'Special guardia 4'])
    })

    it('warns of the delay notice while there is time for it', async () => {
      const { duties, clocks } = await open('A child in need plan')
      assert.ok(duties.some(({ what }) => what.startsWith('Send a delay notice')))
      const ordinary = clocks.find(({ limit }) => limit.id === 'S2-25')
      assert.deepEqual(ordinary?.taken, { least: 20, most: 20 })
    })

    it('misses the independent person where stage 2 has just been asked for', async () => {
      const { duties } = await open('Four personal advisers')
      assert.ok(duties.some(({ what }) => what === 'Appoint an independent person'))
    })

    it('leaves the complainant time to ask for a panel after an answer at stage 2', async () => {
      const { rights, now: at } = await open('What an assessment says')
      const right = rights.find(({ what }) => what === 'May ask for a review panel')
      assert.equal(right?.until?.latest && at.calendar.countWorkingDays(today, right.until.latest), 13)
    })

    it('has an agreed payment overdue, and an apology shown to be done', async () => {
      const { faults, state } = await open('Leaving care')
      assert.deepEqual(
        faults.filter(({ kind }) => kind === 'action overdue').map(({ what }) => what),
        [
          'No proof on record: £350 payment.',
          'No proof on record: Recommendation 3, Meet to agree the next steps on housing.',
        ],
      )
      assert.equal([...state.actions.values()].filter(({ done }) => done).length, 1)
    })

    it('finds no fault in what was done in time', async () => {
      for (const about of [
        'Family time called off',
        'Support after adoption',
        'Foster carers not told',
        'A grandmother left out',
      ])
        assert.deepEqual((await open(about)).faults, [], about)
    })

    it('records nothing of what was worked as if it were history, nor later than today', async () => {
      for (const about of Object.keys(intended)) {
        const { history } = await open(about)
        for (const { entry } of history) {
          assert.equal(entry.source.kind, 'worked')
          assert.ok(entry.recordedAt <= now.toISOString())
          assert.ok((entry.happened.latest ?? today) <= today)
        }
        const recorded = history.map(({ entry }) => entry.recordedAt)
        assert.deepEqual(recorded, recorded.toSorted(), 'recorded in order')
      }
    })

    it('names people in their own streams alone', async () => {
      for (const about of Object.keys(intended)) {
        const { history, names } = await open(about)
        const texts = history.map(({ entry }) => JSON.stringify(entry.data)).join('\n')
        assert.ok(names.size > 0)
        for (const name of names.values()) assert.ok(!texts.includes(name), `${name} is named in "${about}"`)
      }
    })

    it('lets those find a complaint who have a part in it or work with every complaint, and nobody else', async () => {
      const { state } = await open('A child in need plan')
      for (const { personId, roles } of personas) {
        const seen = await show(
          office,
          complaintView,
          { id: listed('A child in need plan').id, looking: { kind: 'now' } },
          { authorityId: practiceCouncil.id, personId },
        )
        const ofTheCouncil = ['complaints manager', 'complaints officer', 'panel clerk', 'reader'].includes(
          roles.join(),
        )
        const takesPart = state.parts.some(taken => taken.personId === personId)
        assert.equal(seen.kind === 'shown', ofTheCouncil || takesPart, `${roles}: ${state.subject}`)
      }
    })

    it('tells each complaint in one line for the terminal', async () => {
      const lines = await practiceLines(record, today)
      assert.equal(lines.length, both + underWay)
      assert.ok(lines.some(line => /stage 3 responded.*£500.*at least 50 working days late$/.test(line)))
      assert.ok(lines.some(line => /stage 1 open.*4 working days overdue$/.test(line)))
    })

    it('stands up to verification, and is not filled twice', async () => {
      const first = await verified(record)
      assert.deepEqual(first.problems, [])
      await seedPractice(record, now)
      const second = await verified(record)
      assert.deepEqual([second.streams, second.entries], [first.streams, first.entries])
    })
  })
}

describe('a filling that was cut short', () => {
  it('leaves nothing half done, and the next start does it all', async () => {
    const now = new Date('2026-06-01T09:00:00Z')
    const record = await openEmptyRecord(now)
    try {
      const cutShort: RecordStore = {
        ...record,
        transaction: (id, work) =>
          record.transaction(id, async tx => {
            await work(tx)
            throw new Error('the power went')
          }),
      }
      await assert.rejects(seedPractice(cutShort, now), /the power went/)
      assert.equal((await verified(record)).entries, 0)
      await seedPractice(record, now)
      assert.equal((await practiceLines(record, londonDay(now))).length, both + underWay)
    } finally {
      await record.close()
    }
  })
})
