import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileDestroyed } from '#complaint/entries/file-destroyed.ts'
import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import type { RecipientKind } from '#complaint/redaction/recipients.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { noteCourtPaper } from '#complaint/verbs/note-court-paper.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { idsOf, packAsked, packIn, withCleanFile, withPackMade, withPanelPapers } from '#test/examples/packs.ts'
import { withFile } from '#test/files.ts'
import { enquired } from '#test/ombudsman-stories.ts'
import { fromThePast, type Scenario } from '#test/scenario.ts'
import { missingForPanel, slotOf } from './slots.ts'
import { howItGoes } from './what-goes.ts'

const wrongFields = (story: Scenario, input: object): readonly string[] => {
  const tried = story.when(composePack, { ...packAsked(story), ...input })
  return tried.kind === 'invalid' ? tried.issues.map(({ field }) => field) : [tried.kind]
}

const filesIn = (story: Scenario) =>
  story
    .state()
    .packs.composed.get(packIn(story))
    ?.papers.map(({ fileId }) => story.state().files.held.get(fileId)?.kind)

describe('the pack of a review panel', () => {
  it('has its papers in the order of the pack, whatever order they were added or chosen in', () => {
    const story = withPanelPapers()
    story.givenDone(composePack, packAsked(story))
    assert.deepEqual(filesIn(story), ['statement of complaint', 'report', 'policy or procedure'])
  })

  it('says what a panel needs and the record does not have', () => {
    const story = withPanelPapers()
    const state = story.state()
    const missing = missingForPanel(state, [...state.files.held.values()], 'substance').map(({ slot }) => slot)
    assert.ok(missing.includes('adjudication') && missing.includes('report of the independent person'))
    assert.ok(!missing.includes('statement of complaint') && !missing.includes('policies and law'))
  })

  it('wants a reason for what belongs in it and is left out', () => {
    const story = withPanelPapers()
    const [first = ''] = idsOf(story)
    assert.deepEqual(wrongFields(story, { papers: [first] }), ['leftOut'])
    assert.deepEqual(wrongFields(story, { papers: [first], leftOut: 'They have the report already.' }), ['decided'])
  })

  const copyOf = (story: Scenario, original: string, made: 'here' | 'elsewhere', recipient: RecipientKind): string => {
    withCleanFile(story, 'other', made === 'here' ? 'aa04' : 'aa14')
    const copyId = idsOf(story).at(-1) ?? ''
    story.given(
      fileRedacted.write(onDay(isoDay('2024-10-16')), fromThePast, {
        originalId: original,
        copyId,
        recipients: [recipient],
        count: 1,
        grounds: ['another person'],
        passages: [],
        made,
        madeBy: null,
        reviewedBy: null,
      }),
    )
    return copyId
  }

  it('gives the panel the redacted copy, and the original only where somebody says why', () => {
    const story = withPanelPapers()
    const [policy = '', report = ''] = idsOf(story)
    assert.deepEqual(wrongFields(story, { recipient: 'panel' }), ['unredacted'])
    const copy = copyOf(story, report, 'here', 'panel')
    const asked = { ...packAsked(story), leftOut: 'The statement is in the report.', recipient: 'panel' }
    assert.deepEqual(wrongFields(story, { ...asked, papers: [report] }), ['decided'])
    story.givenDone(composePack, { ...asked, papers: [policy, report], unredacted: 'Policies are published.' })
    assert.deepEqual(story.state().packs.composed.get(packIn(story))?.papers, [
      { fileId: report, usesId: copy },
      { fileId: policy, usesId: policy },
    ])
  })

  it('gives out a copy made elsewhere only for a reason, and says that nobody here checked it', () => {
    const story = withPanelPapers()
    const [, report = ''] = idsOf(story)
    const copy = copyOf(story, report, 'elsewhere', 'panel')
    const asked = { ...packAsked(story), papers: [report], leftOut: 'The statement is in it.', recipient: 'panel' }
    const tried = story.when(composePack, asked)
    assert.ok(tried.kind === 'invalid')
    assert.match(tried.issues[0]?.message ?? '', /made elsewhere, not checked here/)
    story.givenDone(composePack, { ...asked, unredacted: 'The manager looked at every page of it.' })
    const [paper] = story.state().packs.composed.get(packIn(story))?.papers ?? []
    assert.deepEqual(paper, { fileId: report, usesId: copy })
  })

  it('never gives a person complained about a copy made elsewhere, whatever the reason', () => {
    const story = withPanelPapers()
    const [, report = ''] = idsOf(story)
    copyOf(story, report, 'elsewhere', 'person complained about')
    const said = { recipient: 'person complained about', papers: [report], leftOut: 'Not theirs.', unredacted: 'Yes.' }
    assert.deepEqual(wrongFields(story, said), ['papers'])
    copyOf(story, report, 'here', 'person complained about')
    assert.deepEqual(wrongFields(story, said), ['decided'])
  })

  it('never gives a person complained about a paper that nobody redacted for them, whatever the reason', () => {
    const story = withPanelPapers()
    const said = { recipient: 'person complained about', unredacted: 'They asked for it.' }
    assert.ok(wrongFields(story, said).includes('papers'))
  })

  it('takes no paper that the scanner holds, that is destroyed, or that a court has not let go', () => {
    const held = withFile()
    assert.equal(howItGoes(held.state(), idsOf(held)[0] ?? '', 'investigating officer').kind, 'never')
    const story = withPanelPapers()
    const [policy = '', report = '', statement = ''] = idsOf(story)
    story.given(
      fileDestroyed.write(onDay(isoDay('2024-10-15')), fromThePast, {
        fileId: policy,
        storedAs: 'aa01',
        reason: 'Wrong child.',
      }),
    )
    story.givenDone(noteCourtPaper, { happened: '16 October 2024', file: report, permission: '' })
    const goes = (id: string) => howItGoes(story.state(), id, 'investigating officer').kind
    assert.deepEqual([policy, report, statement].map(goes), ['never', 'never', 'as it is'])
    story.givenDone(noteCourtPaper, {
      happened: '16 October 2024',
      file: report,
      permission: 'The court, for the panel.',
    })
    assert.equal(goes(report), 'as it is')
  })

  it('keeps every version: the same papers are the same version, other papers the next', () => {
    const story = withPanelPapers()
    const versions = () => [...story.state().packs.composed.values()].map(({ version }) => version)
    story.givenDone(composePack, packAsked(story))
    story.givenDone(composePack, { ...packAsked(story), recipient: 'independent person' })
    withCleanFile(story, 'report', 'aa05')
    story.givenDone(composePack, packAsked(story))
    assert.deepEqual(versions(), [1, 1, 2])
  })

  it('goes on with its numbers in a supplement, which holds only what came since', () => {
    const story = withPanelPapers()
    const before = packAsked(story)
    assert.deepEqual(wrongFields(story, { supplement: 'yes' }), ['supplement'])
    withPackMade(story.givenDone(composePack, before), 41)
    assert.deepEqual(wrongFields(story, { supplement: 'yes' }), ['papers'])
    const first = packIn(story)
    withCleanFile(story, 'report', 'aa06')
    story.givenDone(composePack, { ...before, papers: [idsOf(story).at(-1)], supplement: 'yes' })
    assert.equal(story.state().packs.composed.get(packIn(story))?.supplements, first)
  })

  it('does not go to the Ombudsman', () => {
    assert.deepEqual(wrongFields(withPanelPapers(), { recipient: 'Ombudsman' }), ['recipient'])
  })

  it('knows a submission by who made it', () => {
    const story = withPanelPapers()
    const state = story.state()
    const [, report] = [...state.files.held.values()]
    assert.ok(report)
    for (const kind of ['report', 'report as submitted'] as const)
      assert.equal(slotOf(state, { ...report, kind }, 'substance'), 'report of the investigating officer')
  })
})

describe('the bundle for an enquiry of the Ombudsman', () => {
  const asked = { purpose: 'enquiry of the Ombudsman', recipient: 'Ombudsman' }
  const view = { fault: 'Yes, delay.', injustice: 'Distress.', remedy: 'An apology.' }

  it('says what the council thinks of fault, injustice and remedy, and answers everything or says why not', () => {
    const story = withCleanFile(enquired(), 'report', 'aa07')
    const papers = [...idsOf(story)]
    assert.deepEqual(wrongFields(story, { ...asked, papers }), ['fault', 'injustice', 'remedy', 'unanswered'])
    const said = { ...asked, ...view, papers, happened: '1 December 2025' }
    assert.deepEqual(wrongFields(story, { ...said, unanswered: 'The officer is away until Monday.' }), ['decided'])
  })

  it('is there only while the Ombudsman asks', () => {
    assert.ok(wrongFields(withPanelPapers(), { ...asked, ...view }).includes('purpose'))
  })
})
