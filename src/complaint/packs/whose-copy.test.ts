import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { noteGone } from '#complaint/dispatch/note-gone.ts'
import { deliveryGone } from '#complaint/entries/delivery-gone.ts'
import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { packMade } from '#complaint/entries/pack-made.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { noteCourtPaper } from '#complaint/verbs/note-court-paper.ts'
import { releaseDispatch } from '#complaint/verbs/release-dispatch.ts'
import { withdrawEntry } from '#complaint/verbs/withdraw-entry.ts'
import { isoDay } from '#law/day.ts'
import type { Role } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import { idsOf, packAsked, packIn, withCleanFile, withPanelPapers } from '#test/examples/packs.ts'
import { fromThePast, type Scenario, worked } from '#test/scenario.ts'
import { withPart } from '#test/stories.ts'
import { filesForPacks } from './slots.ts'
import { nowInTheWay } from './what-goes.ts'
import { mayOpenCopy } from './who-opens.ts'

const on = onDay(isoDay('2024-10-16'))
const atWork = { source: worked, today: '2024-10-18' }

const withPeople = (): Scenario =>
  withPart(withPart(withPanelPapers(), 'officer', 'investigating officer'), 'member', 'panellist')

const asking = (letter: string, to: string, more: object = {}) => ({
  happened: '18 October 2024',
  discharges: 'record-letter',
  answers: '{"what":"Papers"}',
  letter,
  inPerson: [to],
  formReason: 'They asked for it so.',
  secondPerson: 'no',
  ...more,
})

function refusedFor(story: Scenario, input: Readonly<Record<string, unknown>>): readonly string[] {
  const tried = story.when(askToSend, input, atWork)
  return tried.kind === 'invalid' ? tried.issues.map(({ field }) => field) : [tried.kind]
}

describe('what was made for one recipient', () => {
  it('is not sent to anybody else: the copy of a pack', () => {
    const story = withPeople()
    story.givenDone(composePack, packAsked(story))
    withCleanFile(story, 'other', 'cc01')
    const file = idsOf(story).at(-1) ?? ''
    story.given(
      packMade.write(on, fromThePast, {
        packId: packIn(story),
        files: [{ fileId: file, kind: 'pdf', part: 1, parts: 1 }],
        ranges: [],
        lastPage: 9,
      }),
    )
    assert.deepEqual(refusedFor(story, asking(file, 'member')), ['letter'])
    assert.deepEqual(refusedFor(story, asking(idsOf(story)[0] ?? '', 'member', { files: [file] })), ['files'])
    assert.deepEqual(refusedFor(story, asking(file, 'officer')), ['decided'])
    withPart(story, 'officer', 'subject of a point')
    assert.deepEqual(refusedFor(story, asking(file, 'officer')), ['letter'])
  })

  it('is not sent to anybody else: a redacted copy', () => {
    const story = withPeople()
    const [, report = ''] = idsOf(story)
    withCleanFile(story, 'other', 'cc02')
    const copy = idsOf(story).at(-1) ?? ''
    story.given(
      fileRedacted.write(on, fromThePast, {
        originalId: report,
        copyId: copy,
        recipients: ['panel'],
        count: 1,
        grounds: ['another person'],
        passages: [],
        made: 'here',
        madeBy: null,
        reviewedBy: null,
      }),
    )
    assert.deepEqual(refusedFor(story, asking(copy, 'officer')), ['letter'])
    assert.deepEqual(refusedFor(story, asking(copy, 'member')), ['decided'])
  })
})

describe('a paper of a family court', () => {
  const noted = (story: Scenario, file: string, recipients: readonly string[]): Scenario =>
    story.givenDone(noteCourtPaper, {
      happened: '16 October 2024',
      file,
      permission: recipients.length === 0 ? '' : 'The court.',
      recipients: [...recipients],
    })

  it('is not sent without leave for whom it goes to, nor is a later version of it', () => {
    const story = withPeople()
    const [, report = ''] = idsOf(story)
    withCleanFile(story, 'report', 'cc03', { versionOf: report })
    const later = idsOf(story).at(-1) ?? ''
    noted(story, report, [])
    for (const file of [report, later]) assert.deepEqual(refusedFor(story, asking(file, 'member')), ['letter'])
    noted(story, report, ['panel'])
    for (const file of [report, later]) {
      assert.deepEqual(refusedFor(story, asking(file, 'member')), ['decided'])
      assert.deepEqual(refusedFor(story, asking(file, 'officer')), ['letter'])
    }
  })

  it('is not released once it is known to be one', () => {
    const story = withPeople()
    const [, report = ''] = idsOf(story)
    story.givenDone(askToSend, asking(report, 'member', { secondPerson: 'yes' }), atWork)
    noted(story, report, [])
    const dispatch = [...story.state().dispatch.asked.keys()][0]
    const tried = story.when(
      releaseDispatch,
      { happened: '18 October 2024', dispatch },
      { ...atWork, personId: 'other' },
    )
    assert.deepEqual(tried.kind === 'invalid' && tried.issues.map(({ field }) => field), ['dispatch'])
  })

  it('does not go once it is known to be one, though it was released before', () => {
    const story = withPeople()
    const [, report = ''] = idsOf(story)
    story.givenDone(askToSend, asking(report, 'member'), atWork)
    const [first] = deliveriesOf(story.state())
    const going = { happened: '18 October 2024', delivery: first?.delivery.id ?? '', how: 'tried', strict: 'yes' }
    assert.equal(story.when(noteGone, going, atWork).kind, 'decided')
    noted(story, report, [])
    const tried = story.when(noteGone, going, atWork)
    assert.match(tried.kind === 'invalid' ? (tried.issues[0]?.message ?? '') : '', /a paper of a family court/)
  })
})

describe('who opens a copy of a pack', () => {
  const opens = (story: Scenario, file: string, role: Role): boolean =>
    mayOpenCopy(story.state(), file, { personId: 'somebody', roles: [role] })

  function withCopyFor(recipient: 'panel' | 'complainant'): { readonly story: Scenario; readonly file: string } {
    const story = withPeople()
    const why = 'Looked at page by page.'
    story.givenDone(composePack, { ...packAsked(story), recipient, unredacted: why })
    withCleanFile(story, 'other', 'cc04')
    const file = idsOf(story).at(-1) ?? ''
    const files = [{ fileId: file, kind: 'pdf' as const, part: 1, parts: 1 }]
    story.given(packMade.write(on, fromThePast, { packId: packIn(story), files, ranges: [], lastPage: 9 }))
    return { story, file }
  }

  it('is whoever runs the complaint, and those it was made for', () => {
    const { story, file } = withCopyFor('panel')
    for (const role of ['complaints manager', 'complaints officer', 'panel clerk', 'panel member'] as const)
      assert.equal(opens(story, file, role), true, role)
    for (const role of ['investigating officer', 'independent person', 'adjudicating officer', 'reader'] as const)
      assert.equal(opens(story, file, role), false, role)
  })

  it('is nobody else where it is the complainant’s own, nor by the message that it went out with', () => {
    const { story, file } = withCopyFor('complainant')
    withPart(story, 'mother', 'complainant')
    story.givenDone(askToSend, asking(file, 'mother'), atWork)
    const [first] = deliveriesOf(story.state())
    withCleanFile(story, 'other', 'cc05')
    const message = idsOf(story).at(-1) ?? ''
    assert.equal(opens(story, message, 'investigating officer'), true)
    const gone = { deliveryId: first?.delivery.id ?? '', how: 'taken', fileId: message, notRecorded: null }
    story.given(deliveryGone.write(onDay(isoDay('2024-10-18')), worked, gone))
    for (const one of [file, message]) {
      assert.equal(opens(story, one, 'investigating officer'), false)
      assert.equal(opens(story, one, 'complaints officer'), true)
    }
    assert.equal(opens(story, idsOf(story)[0] ?? '', 'investigating officer'), true, 'the papers themselves are theirs')
  })

  it('is nobody else though an entry that says what it is was withdrawn, nor is it sent to others or made again', () => {
    for (const type of ['pack-made', 'pack-composed', 'delivery-gone', 'dispatch-asked']) {
      const { story, file } = withCopyFor('complainant')
      withPart(story, 'mother', 'complainant')
      story.givenDone(askToSend, asking(file, 'mother'), atWork)
      const [first] = deliveriesOf(story.state())
      withCleanFile(story, 'other', 'cc05')
      const message = idsOf(story).at(-1) ?? ''
      const gone = { deliveryId: first?.delivery.id ?? '', how: 'taken', fileId: message, notRecorded: null }
      story.given(deliveryGone.write(onDay(isoDay('2024-10-18')), worked, gone))
      const target = String(story.state().history.stored.findLast(one => one.type === type)?.seq)
      story.givenDone(withdrawEntry, { happened: '18 October 2024', target, reason: 'Not needed.' })
      for (const one of [file, message]) assert.equal(opens(story, one, 'investigating officer'), false, type)
      assert.deepEqual(refusedFor(story, asking(file, 'officer')), ['letter'], type)
      assert.equal(
        filesForPacks(story.state()).some(({ id }) => id === file),
        false,
        type,
      )
      if (type !== 'pack-made') continue
      const pack = story.state().packs.composed.get(packIn(story)) ?? assert.fail('no pack')
      assert.match(nowInTheWay(story.state(), pack) ?? '', /made before/)
    }
  })
})
