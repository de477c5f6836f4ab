import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { standingOf } from '#complaint/letters/checked.ts'
import { answerPointAtStage1 } from '#complaint/verbs/answer-point-at-stage-1.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import { isoDay } from '#law/day.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { docxOf } from '#test/made-files.ts'
import { recordStory } from '#test/recorded-story.ts'
import { pointId, stage1StartedWithPoint, withPart } from '#test/stories.ts'
import { onceOf } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { show } from '../view.ts'
import { letterView } from '../views/letters.ts'
import { keepDraft } from './keep-draft.ts'
import { keepLetter } from './keep-letter.ts'
import { keepLetterDraft } from './letter-draft.ts'

let council: Council
let other: Council
let id = ''

const answers = { signedBy: 'A. Officer', reach: '01632 960000' }
const asked = () => ({ id, template: 'stage-1-response', to: null, answers, as: 'word' as const })

const state = () =>
  council.record.transaction(council.authorityId, async tx => {
    const opened = await openComplaint(tx, id)
    return opened?.state ?? assert.fail('not there')
  })

describe('a letter that is kept', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['NK', 'SK'])
    const story = withPart(stage1StartedWithPoint(), council.visitor('reader').personId, 'complainant')
    story
      .givenDone(answerPointAtStage1, {
        happened: '14 August 2024',
        pointId: pointId(story, '1'),
        lookedAt: 'The call log.',
        finding: 'upheld',
        reasons: 'Four calls were not returned.',
      })
      .givenDone(writeStage1Response, { happened: '14 August 2024', askingForStage2: 'By telephone.' })
    id = (await recordStory(council, story)).id
  })
  after(() => council.record.close())

  const manager: Role = 'complaints manager'

  it('is never a report of stage 2, which is kept by being submitted', async () => {
    const before = (await state()).files.held.size
    for (const template of ['investigation-report', 'independent-persons-report'])
      assert.equal(
        (await keepLetter(council.office, { ...asked(), template }, council.visitor(manager))).kind,
        'not found',
      )
    assert.equal((await state()).files.held.size, before)
  })

  it('is a file of the complaint, found to agree with the record, which nobody has to release', async () => {
    const kept = await keepLetter(council.office, asked(), council.visitor(manager))
    assert.equal(kept.kind, 'kept')
    const { files, letters } = await state()
    const [file, ...more] = files.held.values()
    assert.deepEqual(more, [])
    assert.deepEqual([file?.kind, file?.type, file?.check?.result], ['letter or email', 'docx', 'made here'])
    assert.deepEqual(
      letters.checks.map(({ fileId, madeFrom, differences }) => ({ fileId, madeFrom, differences })),
      [
        {
          fileId: file?.id,
          madeFrom: {
            template: 'stage-1-response',
            wording: null,
            head: { version: null, name: 'NK Council', colour: '#1f4e5f' },
          },
          differences: 0,
        },
      ],
    )
  })

  it('sent twice by a double press is kept once, and leaves no second file anywhere', async () => {
    const before = (await state()).files.held.size
    const key = onceOf('a-key-of-its-own', 'the same')
    const [one, two] = [
      await keepLetter(council.office, asked(), council.visitor(manager), key),
      await keepLetter(council.office, asked(), council.visitor(manager), key),
    ]
    assert.deepEqual([one.kind, two.kind], ['kept', 'kept before'])
    assert.equal((await state()).files.held.size, before + 1)
    const onShelf: string[] = []
    for await (const { storedAs } of council.record.files.list()) onShelf.push(storedAs)
    assert.deepEqual(onShelf.sort(), [...(await state()).files.held.values()].map(({ storedAs }) => storedAs).sort())
  })

  it('that comes back without what has to be told does not agree with the record, though all it says is true', async () => {
    const kept = await keepLetter(council.office, asked(), council.visitor(manager))
    if (kept.kind !== 'kept') assert.fail(kept.kind)
    const bytes = Buffer.from(docxOf(['Point 1 is upheld.', 'Yours sincerely']))
    const given = { complaintId: id, dated: isoDay('2024-08-15'), bytes, ending: 'docx', versionOf: kept.fileId }
    const back = await keepDraft(council.office, given, council.visitor(manager))
    if (back.kind !== 'kept') assert.fail(back.kind)
    const { differences } = back.compared.against
    assert.deepEqual([...new Set(differences.map(({ kind }) => kind))], ['required part'])
    assert.match(differences.map(({ sentence }) => sentence).join('\n'), /stage 2[\s\S]*0300 061 0614/)
    assert.equal(standingOf(await state(), back.fileId)?.kind, 'differs')
  })

  it('that lacks something is not made, and nobody else keeps one', async () => {
    const before = (await state()).files.held.size
    const lacking = { ...asked(), answers: {} }
    assert.equal((await keepLetter(council.office, lacking, council.visitor(manager))).kind, 'not made')
    for (const role of ['reader', 'panel member', 'administrator', 'advocate', 'panel clerk'] as const)
      assert.notEqual((await keepLetter(council.office, asked(), council.visitor(role))).kind, 'kept', role)
    assert.equal((await keepLetter(other.office, asked(), other.visitor(manager))).kind, 'not found')
    assert.equal((await state()).files.held.size, before)
  })

  it('what was answered is found again by whoever answered it, and by nobody else', async () => {
    const which = { id, template: 'stage-1-response' }
    const found = async (role: Role) => {
      const seen = await show(council.office, letterView, { ...which, to: null, answers: null }, council.visitor(role))
      return seen.kind === 'shown' ? seen.shown.letter?.given.answers : seen.kind
    }
    const hostile = { signedBy: '{due} <b> #Co \u202e', reach: 'x'.repeat(100_000) }
    assert.equal(
      await keepLetterDraft(council.office, council.visitor(manager), which, { to: null, answers: hostile }),
      true,
    )
    assert.deepEqual(await found(manager), hostile)
    assert.deepEqual(await found('complaints officer'), {})
    for (const role of ['reader', 'panel member', 'administrator', 'advocate', 'panel clerk'] as const)
      assert.equal(
        await keepLetterDraft(council.office, council.visitor(role), which, { to: null, answers }),
        false,
        role,
      )
    assert.equal(await keepLetterDraft(other.office, other.visitor(manager), which, { to: null, answers }), false)
  })
})
