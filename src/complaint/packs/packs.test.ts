import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { courtPaperNoted } from '#complaint/entries/court-paper-noted.ts'
import { fileDestroyed } from '#complaint/entries/file-destroyed.ts'
import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import { reportKept } from '#complaint/entries/report-kept.ts'
import type { RecipientKind } from '#complaint/redaction/recipients.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { noteCourtPaper } from '#complaint/verbs/note-court-paper.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { idsOf, packAsked, packIn, withCleanFile, withPackMade, withPanelPapers } from '#test/examples/packs.ts'
import { withFile } from '#test/files.ts'
import { enquired } from '#test/ombudsman-stories.ts'
import { fromThePast, type Scenario } from '#test/scenario.ts'
import { chronology } from './chronology.ts'
import { filesForPacks, missingForPanel, slotOf } from './slots.ts'
import type { Pack } from './state.ts'
import { howItGoes, nowInTheWay } from './what-goes.ts'

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
    story.givenDone(noteCourtPaper, { happened: '16 October 2024', file: report, permission: '', recipients: [] })
    const goes = (id: string) => howItGoes(story.state(), id, 'investigating officer').kind
    assert.deepEqual([policy, report, statement].map(goes), ['never', 'never', 'as it is'])
    story.givenDone(noteCourtPaper, {
      happened: '16 October 2024',
      file: report,
      permission: 'The court, by its order.',
      recipients: ['investigating officer'],
    })
    assert.equal(goes(report), 'as it is')
    assert.equal(howItGoes(story.state(), report, 'adjudicating officer').kind, 'never')
  })

  it('takes no later version and no copy of a paper that a court has not let go', () => {
    const story = withPanelPapers()
    const [, report = ''] = idsOf(story)
    withCleanFile(story, 'report', 'aa10', { versionOf: report })
    const later = idsOf(story).at(-1) ?? ''
    story.givenDone(noteCourtPaper, { happened: '16 October 2024', file: report, permission: '', recipients: [] })
    assert.equal(howItGoes(story.state(), later, 'investigating officer').kind, 'never')
  })

  it('wants to know whom the leave of a court is for, and reads leave from before that was asked as narrowly as it can be', () => {
    const story = withPanelPapers()
    const [, report = ''] = idsOf(story)
    const said = { happened: '16 October 2024', file: report, permission: 'The court.', recipients: [] }
    const tried = story.when(noteCourtPaper, said)
    assert.deepEqual(tried.kind === 'invalid' && tried.issues.map(({ field }) => field), ['recipients'])
    story.given({
      ...courtPaperNoted.write(onDay(isoDay('2024-10-16')), fromThePast, {
        fileId: report,
        permission: 'The court.',
        recipients: [],
      }),
      version: 1,
      data: { fileId: report, permission: 'The court.' },
    })
    const goes = (['panel', 'complainant', 'Ombudsman'] as const).map(
      kind => howItGoes(story.state(), report, kind).kind,
    )
    assert.deepEqual(goes, ['never', 'never', 'as it is'])
  })

  it('is not made with a redacted copy that another has overtaken, or that is gone, nor called the same version with the later one', () => {
    const story = withPanelPapers()
    const [, report = ''] = idsOf(story)
    const copied = (storedAs: string): string => {
      withCleanFile(story, 'other', storedAs)
      const copy = idsOf(story).at(-1) ?? ''
      story.given(
        fileRedacted.write(onDay(isoDay('2024-10-16')), fromThePast, {
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
      return copy
    }
    const composed = (): Pack => {
      story.givenDone(composePack, {
        ...packAsked(story),
        papers: [report],
        leftOut: 'Not needed.',
        recipient: 'panel',
        unredacted: 'The policy is published.',
      })
      return story.state().packs.composed.get(packIn(story)) ?? assert.fail('no pack')
    }
    const gone = (copy: string) =>
      story.given(
        fileDestroyed.write(onDay(isoDay('2024-10-17')), fromThePast, {
          fileId: copy,
          storedAs: 'x',
          reason: 'Wrong.',
        }),
      )
    copied('bb01')
    const first = composed()
    assert.equal(nowInTheWay(story.state(), first), null)
    const second = copied('bb02')
    assert.match(nowInTheWay(story.state(), first) ?? '', /copy was made since/)
    const next = composed()
    assert.deepEqual([first.version, next.version], [1, 2])
    assert.equal(nowInTheWay(story.state(), next), null)
    gone(second)
    assert.match(nowInTheWay(story.state(), next) ?? '', /gone/)
  })

  it('is another version where other words are told with the same papers, or the same recipient has that one already', () => {
    const story = withPanelPapers()
    const versionsAfter = (more: object): readonly number[] => {
      story.givenDone(composePack, { ...packAsked(story), ...more })
      return [...story.state().packs.composed.values()].map(({ version }) => version)
    }
    versionsAfter({})
    versionsAfter({ recipient: 'independent person' })
    versionsAfter({ recipient: 'adjudicating officer', leftOut: 'The recording is lost.' })
    assert.deepEqual(versionsAfter({}), [1, 1, 2, 3])
  })

  it('has one supplement at a time: two that wait would bear the same numbers', () => {
    const story = withPanelPapers()
    const before = packAsked(story)
    withPackMade(story.givenDone(composePack, before), 41)
    withCleanFile(story, 'report', 'aa06')
    const late = { ...before, papers: [idsOf(story).at(-1)], supplement: 'yes' }
    story.givenDone(composePack, late)
    const waits = story.state().packs.composed.get(packIn(story)) ?? assert.fail('no pack')
    withCleanFile(story, 'report', 'aa07')
    const later = { ...late, papers: [idsOf(story).at(-1)] }
    assert.deepEqual(wrongFields(story, later), ['supplement'])
    const [paper] = waits.papers
    story.given(
      fileDestroyed.write(onDay(isoDay('2024-10-17')), fromThePast, {
        fileId: paper?.fileId ?? '',
        storedAs: 'aa06',
        reason: 'Wrong child.',
      }),
    )
    assert.deepEqual(wrongFields(story, later), ['decided'])
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

  it('has a submitted report once, as its PDF, and under whoever submitted it', () => {
    const story = withPanelPapers()
    const ids = ['aa20', 'aa21'].map(storedAs => {
      withCleanFile(story, 'report', storedAs)
      return idsOf(story).at(-1) ?? ''
    })
    const [pdf = '', word = ''] = ids
    story.given(
      reportKept.write(onDay(isoDay('2024-10-10')), fromThePast, {
        strand: 'substance',
        author: 'independent person',
        kind: 'submitted',
        number: 1,
        files: [
          { fileId: pdf, as: 'pdf' },
          { fileId: word, as: 'word' },
        ],
        pointIds: [],
        checkId: null,
      }),
    )
    const state = story.state()
    const file = state.files.held.get(pdf)
    assert.equal(file && slotOf(state, file, 'substance'), 'report of the independent person')
    const offered = filesForPacks(state).map(({ id }) => id)
    assert.deepEqual([offered.includes(pdf), offered.includes(word)], [true, false])
  })

  it('tells what happened in the order in which it did, and of the council’s own notes nothing to anybody but the Ombudsman', () => {
    const story = withPanelPapers()
    const told = (everything: boolean) => chronology(story.state(), { everything, papers: [], first: 1 })
    const on = story.state().history.standing.flatMap(({ happened }) => happened.earliest ?? [])
    assert.notDeepEqual(
      on,
      on.toSorted((a, b) => a - b),
      'the story is recorded in another order than it happened',
    )
    const days = told(true).map(({ on: day }) => Date.parse(day))
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    )
    const titles = new Set([...complaintEntryTypes.values()].map(({ title }) => title))
    assert.ok(told(true).some(({ what }) => !titles.has(what)))
    for (const { what } of told(false)) assert.ok(titles.has(what), what)
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
