import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { reportAsSubmitted } from '#complaint/files/kinds.ts'
import { asSubmitted, submissionsOf } from '#complaint/investigation/as-submitted.ts'
import { reportChanges } from '#complaint/investigation/changes.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { correctReportedFinding } from '#complaint/verbs/correct-reported-finding.ts'
import { returnReport } from '#complaint/verbs/return-report.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import { plainText } from '#paper/plain-text.ts'
import { templateNamed } from '#paper/templates.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { recordStory } from '#test/recorded-story.ts'
import type { Scenario } from '#test/scenario.ts'
import { appointed, bothReportsWorked, pointId, reportWorked, withEvidence } from '#test/stories.ts'
import { settleOwnWords, wordedParts } from '../letters/settle-wording.ts'
import { onceOf } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { reportView } from '../views/report.ts'
import { submitReport } from './submit-report.ts'

let council: Council

async function stateOf(id: string): Promise<{ readonly state: ComplaintState; readonly version: number }> {
  return council.record.transaction(
    council.authorityId,
    async tx => (await openComplaint(tx, id)) ?? assert.fail('gone'),
  )
}

const recorded = async (story: Scenario): Promise<string> => (await recordStory(council, story)).id

async function submitted(
  id: string,
  template = 'investigation-report',
  by: Role = 'investigating officer',
  key?: string,
) {
  const { version } = await stateOf(id)
  const input = template === 'investigation-report' ? {} : { shared: 'everything' }
  const sent = key === undefined ? null : onceOf(key, 'submit')
  return submitReport(council.office, { id, template, input, expectedVersion: version }, council.visitor(by), sent)
}

async function does(id: string, verb: Parameters<typeof run>[1], input: Record<string, unknown>, by: Role) {
  const task = { complaintId: id, input, expectedVersion: null, source: { kind: 'worked' } } as const
  const done = await run(council.office, verb, task, council.visitor(by))
  assert.equal(done.kind, 'done', JSON.stringify(done))
}

describe('a report that is submitted', () => {
  before(async () => {
    ;[council] = await openCouncils(['SR'])
  })
  after(() => council.record.close())

  it('says the words it was locked with, in whatever layout it is made again, when the council words its reports otherwise', async () => {
    const id = await recorded(reportWorked())
    const template = templateNamed('investigation-report') ?? assert.fail('no such template')
    const says = async (): Promise<string> => {
      const query = { id, template: template.id }
      const seen = await show(council.office, reportView, query, council.visitor('investigating officer'))
      return seen.kind === 'shown' && seen.shown.report ? plainText(seen.shown.report.composed.paper) : assert.fail()
    }
    assert.deepEqual(await submitted(id), { kind: 'done' })
    const locked = await says()
    const [part] = wordedParts(template)
    const own = [{ part: part?.wording.id ?? '', words: 'As this council words it since.' }]
    const length = await council.record.transaction(council.authorityId, async tx => {
      const entries = await tx.load({ kind: 'authority', id: council.authorityId })
      return entries.length
    })
    const asked = { template, own, reason: 'House style.', expectedVersion: length }
    const settled = await settleOwnWords(council.office, asked, council.visitor('complaints manager'))
    assert.equal(settled.kind, 'done', JSON.stringify(settled))
    assert.equal(await says(), locked)
    const later = await recorded(reportWorked())
    const query = { id: later, template: template.id }
    const draft = await show(council.office, reportView, query, council.visitor('investigating officer'))
    assert.ok(draft.kind === 'shown' && draft.shown.report)
    assert.match(plainText(draft.shown.report.composed.paper), /As this council words it since/)
  })

  it('is made from the record, kept by its hash, found to agree with it, and makes the findings as they were worked', async () => {
    const id = await recorded(reportWorked())
    assert.deepEqual(await submitted(id), { kind: 'done' })
    const { state } = await stateOf(id)
    const files = [...state.files.held.values()].filter(({ kind }) => kind === reportAsSubmitted)
    assert.deepEqual(
      files.map(({ type, check }) => [type, check?.result]),
      [
        ['pdf', 'made here'],
        ['docx', 'made here'],
      ],
    )
    for (const { storedAs, sha256 } of files) {
      const pieces: Uint8Array[] = []
      for await (const piece of council.record.files.read({
        authorityId: council.authorityId,
        complaintId: id,
        storedAs,
      }))
        pieces.push(piece)
      assert.equal(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'), sha256)
    }
    assert.deepEqual(
      [...state.findings.values()].map(({ decider, finding, whichPart }) => [decider, finding, whichPart]),
      [
        ['investigating officer', 'upheld', null],
        ['investigating officer', 'partially upheld', 'The calls in June.'],
        ['investigating officer', 'not upheld', null],
      ],
    )
    assert.deepEqual(
      state.letters.checks.map(({ differences }) => differences),
      [0],
    )
    assert.deepEqual(
      state.investigation.versions.map(({ author, kind, number }) => [author, kind, number]),
      [['investigating officer', 'submitted', 1]],
    )
    assert.equal((await submitted(id)).kind, 'invalid', 'and not a second time')
  })

  it('is not submitted while it lacks anything, and everything is said at once', async () => {
    const id = await recorded(withEvidence(appointed(), '1'))
    const done = await submitted(id)
    assert.ok(done.kind === 'not made')
    const said = done.wrong.map(({ words }) => words)
    for (const one of ['Point 1 has no finding.', 'Point 2a cites no evidence.', 'The background is not written yet.'])
      assert.ok(said.includes(one), one)
    assert.equal((await stateOf(id)).state.files.held.size, 0)
  })

  it('says the same however often it is made again, although a finding is put right later', async () => {
    const story = reportWorked()
    const id = await recorded(story)
    await submitted(id)
    const look = async () => {
      const seen = await show(
        council.office,
        reportView,
        { id, template: 'investigation-report' },
        council.visitor('complaints manager'),
      )
      return seen.kind === 'shown' && seen.shown.report
        ? plainText(seen.shown.report.composed.paper)
        : assert.fail(seen.kind)
    }
    const before = await look()
    const today = '2 March 2026'
    await does(
      id,
      correctReportedFinding,
      {
        happened: today,
        pointId: pointId(story, '1'),
        finding: 'not upheld',
        reasons: 'A letter.',
        why: 'It came to light.',
      },
      'complaints manager',
    )
    assert.equal(await look(), before)
    assert.match(before, /Point 1\n {2}The complaint: .*\n {2}Finding: Upheld/)
  })

  it('opens a new version only by being sent back, and what changed is told point by point', async () => {
    const story = reportWorked()
    const id = await recorded(story)
    await submitted(id)
    const today = '2 March 2026'
    await does(
      id,
      returnReport,
      { happened: today, author: 'investigating officer', missing: 'Reasons on point 1.' },
      'complaints manager',
    )
    const evidenceIds = [...story.state().investigation.evidence.keys()]
    await does(
      id,
      workOnPoint,
      {
        happened: today,
        pointId: pointId(story, '1'),
        evidenceIds,
        analysis: 'The notes of that time tell of point 1.',
        finding: 'inconclusive',
        reasons: 'The notes contradict each other.',
      },
      'investigating officer',
    )
    assert.deepEqual(await submitted(id), { kind: 'done' })
    const { state } = await stateOf(id)
    const [first, second] = submissionsOf(state, 'substance', 'investigating officer')
    assert.ok(first && second)
    assert.deepEqual(
      reportChanges(asSubmitted(state, first), asSubmitted(state, second), 'substance').filter(({ about }) =>
        about.startsWith('Point'),
      ),
      [
        { about: 'Point 1', what: 'Finding', before: 'upheld', after: 'inconclusive' },
        {
          about: 'Point 1',
          what: 'Reasons',
          before: 'The notes bear it out.',
          after: 'The notes contradict each other.',
        },
      ],
    )
    const pdfs = state.investigation.versions.map(({ number, files }) => [number, files.length])
    assert.deepEqual(pdfs, [
      [1, 2],
      [2, 2],
    ])
    const [one, two] = state.investigation.versions
    assert.equal(state.files.held.get(two?.files[0]?.fileId ?? '')?.versionOf, one?.files[0]?.fileId)
  })

  it('is recorded once, however often it is sent', async () => {
    const id = await recorded(reportWorked())
    const key = crypto.randomUUID()
    const { version } = await stateOf(id)
    const query = { id, template: 'investigation-report', input: {}, expectedVersion: version }
    const sent = onceOf(key, 'submit')
    const twice = await Promise.all(
      [1, 2].map(() => submitReport(council.office, query, council.visitor('investigating officer'), sent)),
    )
    assert.ok(twice.some(({ kind }) => kind === 'done'))
    const { state } = await stateOf(id)
    assert.equal(state.investigation.versions.length, 1)
    assert.equal(state.files.held.size, 2)
  })
})

describe("the independent person's report", () => {
  before(async () => {
    ;[council] = await openCouncils(['SI'])
  })
  after(() => council.record.close())

  it('is written, seen and submitted by them alone, and locked alike', async () => {
    const id = await recorded(bothReportsWorked())
    const template = 'independent-persons-report'
    for (const by of ['complaints manager', 'investigating officer'] as const) {
      const seen = await show(council.office, reportView, { id, template }, council.visitor(by))
      assert.ok(seen.kind === 'shown' && seen.shown.report === null, by)
      assert.equal((await submitted(id, template, by)).kind, 'not allowed', by)
    }
    assert.deepEqual(await submitted(id, template, 'independent person'), { kind: 'done' })
    const { state } = await stateOf(id)
    assert.deepEqual(
      state.investigation.reports.map(({ author, concerns, fairness, shared }) => [author, concerns, fairness, shared]),
      [['independent person', false, 'Everybody was heard.', true]],
    )
    assert.deepEqual(state.views.map(({ view }) => view).toSorted(), ['agrees', 'agrees', 'disagrees'])
    const seen = await show(council.office, reportView, { id, template }, council.visitor('investigating officer'))
    const says = seen.kind === 'shown' && seen.shown.report ? plainText(seen.shown.report.composed.paper) : ''
    assert.match(says, /I have no concerns[\s\S]*The notes came a week late/)
    assert.match(says, /Two of the visits are in no note/)
  })

  it('cannot agree with a finding that they never saw', async () => {
    const story = bothReportsWorked()
    const [evidenceId] = story.state().investigation.evidence.keys()
    const id = await recorded(
      story.givenDone(workOnPoint, {
        happened: '27 September 2024',
        pointId: pointId(story, '1'),
        evidenceIds: [evidenceId],
        analysis: 'The call log says otherwise.',
        finding: 'not upheld',
        reasons: 'The calls were made.',
      }),
    )
    const done = await submitted(id, 'independent-persons-report', 'independent person')
    assert.notEqual(done.kind, 'done')
    assert.match(JSON.stringify(done), /finding on point 1 has changed since/)
  })
})
