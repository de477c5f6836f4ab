import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { readStatement } from '#statement/read.ts'
import type { Source } from '#stream/entry.ts'
import { type Role, role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { importStatement } from './import-statement.ts'
import { type Result, run, type Task } from './run.ts'
import { runForCouncil } from './run-for-council.ts'
import { show, type View } from './view.ts'
import { complaintView } from './views/complaint.ts'
import { complaintsView } from './views/complaints.ts'
import { councilView } from './views/council.ts'
import { movedDatesView } from './views/moved-dates.ts'
import { beginningView, formView, recordingView } from './views/recording.ts'
import { statementPreviewView } from './views/statement-preview.ts'

const manager: Role = 'complaints manager'
const resolver: Role = 'stage 1 resolver'
const investigator: Role = 'investigating officer'
const independent: Role = 'independent person'
const adjudicator: Role = 'adjudicating officer'
const clerk: Role = 'panel clerk'

/** Who may do what, written down by hand: a verb that is not here, or that lets in somebody else, fails. */
const mayDo: Readonly<Record<string, readonly Role[]>> = {
  'receive-complaint': [manager, resolver],
  'add-person': [manager, resolver, clerk],
  'state-desired-outcome': [manager, resolver, investigator],
  'note-event': [manager, resolver, investigator, clerk],
  'decide-scope': [manager, adjudicator],
  'start-stage-1': [manager],
  'extend-stage-1': [manager],
  'answer-stage-1': [manager, resolver],
  'request-stage-2': [manager, resolver],
  'record-stage-refusal': [manager],
  'produce-written-record': [manager],
  appoint: [manager],
  'settle-statement-of-complaint': [manager, investigator],
  'give-delay-notice': [manager],
  'state-council-date': [manager],
  'record-finding': [manager, resolver, investigator, adjudicator, clerk],
  'receive-report': [manager, investigator, independent],
  'give-view': [manager, independent, adjudicator],
  'make-recommendation': [manager, investigator, independent, adjudicator, clerk],
  'answer-recommendation': [manager, adjudicator],
  'record-remedy': [manager, adjudicator],
  'respond-at-stage-2': [manager, adjudicator],
  'record-receipt': [manager, resolver, clerk],
  'request-panel': [manager, clerk],
  'decide-late-panel-request': [manager],
  'arrange-panel': [manager, clerk],
  'hold-panel': [manager, clerk],
  'receive-panel-report': [manager, clerk],
  'decide-alias': [manager, adjudicator],
  'respond-at-stage-3': [manager, adjudicator],
  'commission-supplementary-review': [manager],
  'answer-supplementary-review': [manager, adjudicator],
  'record-ombudsman-contact': [manager],
  'record-ombudsman-decision': [manager],
  restart: [manager],
  'agree-action': [manager],
  'record-carried-out': [manager, adjudicator],
  close: [manager],
  'correct-entry': [manager],
  'withdraw-entry': [manager],
}

const mayDoForCouncil: Readonly<Record<string, readonly Role[]>> = {
  'open-authority': [manager],
  'override-limit': [manager],
  'announce-holiday': [manager],
}

const everyone = role.options
const worked: Source = { kind: 'worked' }
const fromThePast: Source = { kind: 'history', document: 'old file', line: null, inferred: false }

const bothWays: readonly Source[] = [worked, fromThePast]

let council: Council
let other: Council
let complaintId = ''

describe('permission', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'NNB'])
    const begun = await run(
      council.office,
      receiveComplaint,
      {
        complaintId: null,
        input: { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' },
        expectedVersion: null,
        source: worked,
      },
      council.visitor(manager),
    )
    assert.equal(begun.kind, 'done')
    if (begun.kind === 'done') complaintId = begun.complaintId
    for (const { personId } of council.site.personas) {
      const input = { happened: '2 February 2026', personId, part: 'other' }
      const task: Task = { complaintId, input, expectedVersion: null, source: worked }
      assert.equal((await run(council.office, addPerson, task, council.visitor(manager))).kind, 'done')
    }
  })

  after(() => council.record.close())

  interface AuditLine {
    id: number
    kind: string
    subject: string
    actor: string
  }

  let told = 0

  /** What was added to the audit since it was last asked. */
  async function news({ record, authorityId }: Council): Promise<readonly AuditLine[]> {
    const lines = await record.transaction(authorityId, tx =>
      tx.query<AuditLine>('select id, kind, subject, actor from audit where id > $1 order by id', [told]),
    )
    told = lines.at(-1)?.id ?? told
    return lines
  }

  /** What `work` came to, and what it added to the audit. */
  async function audited<Done>(work: () => Promise<Done>): Promise<{ done: Done; lines: readonly AuditLine[] }> {
    await news(council)
    const done = await work()
    return { done, lines: await news(council) }
  }

  describe('who may do what in a complaint', () => {
    it('is written down here for every verb', () => {
      assert.deepEqual(complaintVerbs.map(({ name }) => name).sort(), Object.keys(mayDo).sort())
      assert.deepEqual(authorityVerbs.map(({ name }) => name).sort(), Object.keys(mayDoForCouncil).sort())
    })

    for (const verb of complaintVerbs) {
      const allowed = mayDo[verb.name] ?? []
      it(`${verb.name}: ${allowed.join(', ')}`, async () => {
        for (const each of everyone) {
          const visitor = council.visitor(each)
          for (const source of bothWays) {
            const may = allowed.includes(each) && (source.kind === 'worked' || each === manager)
            const task: Task = { complaintId, input: {}, expectedVersion: null, source }
            const { done, lines } = await audited<Result>(() => run(council.office, verb, task, visitor))
            const said = `${each}, ${source.kind}: ${JSON.stringify(done)}`
            assert.equal(lines.length, 1, said)
            assert.equal(lines[0]?.actor, visitor.actor.personId)
            if (may) {
              assert.ok(['done', 'invalid', 'refused', 'not open'].includes(done.kind), said)
              assert.match(lines[0]?.subject ?? '', /^complaint\//)
            } else {
              assert.equal(done.kind, 'not allowed', said)
              assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `verb/${verb.name}`])
            }
          }
        }
      })
    }

    for (const verb of authorityVerbs) {
      it(`${verb.name} for the council itself: ${mayDoForCouncil[verb.name]?.join(', ')}`, async () => {
        for (const each of everyone) {
          const may = mayDoForCouncil[verb.name]?.includes(each) ?? false
          const { done, lines } = await audited(() => runForCouncil(council.office, verb, {}, council.visitor(each)))
          assert.equal(done.kind !== 'not allowed', may, `${each}: ${done.kind}`)
          assert.equal(lines.length, 1)
          if (!may) assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `verb/${verb.name}`])
        }
      })
    }

    it('import-statement: complaints manager', async () => {
      const text = readFileSync(new URL('../../test/statements/24-935-221.txt', import.meta.url), 'utf8')
      const reading = readStatement(text)
      if (reading.kind !== 'statement') assert.fail(reading.why)
      const statement = { facts: reading.facts, text }
      for (const each of everyone.toReversed()) {
        const { done, lines } = await audited(() => importStatement(council.office, statement, council.visitor(each)))
        assert.equal(done.kind, each === manager ? 'imported' : 'not allowed')
        assert.equal(lines[0]?.kind, each === manager ? 'change' : 'refusal')
      }
    })

    it('is nothing at all in another council, whose complaints are as absent as ones that never were', async () => {
      for (const verb of complaintVerbs.filter(({ begins }) => !begins)) {
        const task: Task = { complaintId, input: {}, expectedVersion: null, source: worked }
        assert.equal((await run(other.office, verb, task, other.visitor(manager))).kind, 'not found', verb.name)
      }
    })
  })

  /** One look at a view, with something there to see. */
  interface Look {
    readonly view: { readonly name: string; readonly may: readonly Role[] }
    readonly may: readonly Role[]
    seen(council: Council, each: Role): Promise<{ readonly kind: string }>
  }

  const look = <Params, Shown>(view: View<Params, Shown>, may: readonly Role[], params: () => Params): Look => ({
    view,
    may,
    seen: ({ office, visitor }, each) => show(office, view, params(), visitor(each)),
  })

  const now = { kind: 'now' } as const
  const recorders: readonly Role[] = [manager, resolver, investigator, independent, adjudicator, clerk]

  const looks: readonly Look[] = [
    look(complaintView, everyone, () => ({ id: complaintId, looking: now })),
    look(complaintsView, everyone, () => ({ search: '', stage: 'all', onlyLate: false, page: 1 })),
    look(councilView, everyone, () => null),
    look(recordingView, recorders, () => ({ id: complaintId, looking: now })),
    look(statementPreviewView, everyone, () => ({ text: 'No statement' })),
    ...complaintVerbs.flatMap(verb =>
      [false, true].map(history => {
        const may = (mayDo[verb.name] ?? []).filter(each => !history || each === manager)
        return verb.begins
          ? look(beginningView(verb, history), may, () => null)
          : look(formView(verb, history), may, () => ({ id: complaintId, looking: now }))
      }),
    ),
    ...complaintVerbs
      .filter(({ name }) => name === 'correct-entry' || name === 'withdraw-entry')
      .map(verb =>
        look(movedDatesView(verb, false), mayDo[verb.name] ?? [], () => ({
          id: complaintId,
          input: {},
          source: worked,
        })),
      ),
  ]

  describe('who may see what', () => {
    it('is written down here for every view, and for every function that makes one', async () => {
      const folder = new URL('views/', import.meta.url)
      const files = readdirSync(folder).filter(file => /^[^.]+\.ts$/.test(file))
      const modules = await Promise.all(files.map(file => import(new URL(file, folder).href)))
      const found = modules.flatMap(module => Object.keys(module)).filter(name => name.endsWith('View'))
      assert.deepEqual(found.sort(), [
        'beginningView',
        'complaintView',
        'complaintsView',
        'councilView',
        'formView',
        'movedDatesView',
        'recordingView',
        'statementPreviewView',
      ])
      const views = modules.flatMap(module => Object.entries(module))
      for (const [name, value] of views)
        if (typeof value === 'object' && value !== null && 'load' in value && 'may' in value)
          assert.ok(name.endsWith('View'), `${name} is a view and is not called one`)
    })

    it('each look is for those named and nobody else, and stands in the audit either way', async () => {
      for (const { view, may, seen } of looks) {
        for (const each of everyone) {
          const { done, lines } = await audited(() => seen(council, each))
          assert.equal(done.kind, may.includes(each) ? 'shown' : 'not allowed', `${view.name}: ${each}`)
          assert.equal(lines.length, 1, view.name)
          assert.equal(lines[0]?.actor, council.visitor(each).actor.personId)
          if (!may.includes(each))
            assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `view/${view.name}`])
          else assert.ok(['view', 'search'].includes(lines[0]?.kind ?? ''), view.name)
        }
      }
    })

    it('a complaint of another council is not there', async () => {
      for (const { view, seen } of looks) {
        const mayBeThere = ['complaints', 'council', 'statement preview', 'form of receive-complaint'].includes(
          view.name,
        )
        const { kind }: { readonly kind: string } = await seen(other, manager)
        assert.ok(mayBeThere || kind === 'not found' || kind === 'not allowed', `${view.name}: ${kind}`)
      }
    })

    it('somebody without a part in a complaint sees it only if they work for the whole council', async () => {
      const stranger = { personId: 'ffffffff-ffff-4fff-8fff-ffffffffffff', roles: [investigator] }
      const visitor = { authorityId: council.authorityId, actor: stranger }
      for (const view of [complaintView, recordingView]) {
        const seen = await show(council.office, view, { id: complaintId, looking: now }, visitor)
        assert.equal(seen.kind, 'not found', view.name)
      }
    })
  })
})
