import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { packMade } from '#complaint/entries/pack-made.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { noteCourtPaper } from '#complaint/verbs/note-court-paper.ts'
import { releaseDispatch } from '#complaint/verbs/release-dispatch.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { idsOf, packAsked, packIn, withCleanFile, withPanelPapers } from '#test/examples/packs.ts'
import { fromThePast, type Scenario, worked } from '#test/scenario.ts'
import { withPart } from '#test/stories.ts'

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
})
