import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { draftReport } from '#complaint/files/kinds.ts'
import { askForFactCheck } from '#complaint/verbs/ask-for-fact-check.ts'
import { compose } from '#paper/compose.ts'
import { plainText } from '#paper/plain-text.ts'
import { draftFor } from '#paper/report/for-reader.ts'
import { templateNamed } from '#paper/templates.ts'
import type { Role } from '#stream/role.ts'
import { describeWith } from '#test/at-hand.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { nowOn } from '#test/derived.ts'
import { recordStory } from '#test/recorded-story.ts'
import { pointId, reportWorked } from '#test/stories.ts'
import { onceOf } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { runOnceWithDraft } from './draft-for-reader.ts'

const of = { strand: 'substance', author: 'investigating officer' } as const

function draftOf(labels: readonly string[]): string {
  const story = reportWorked()
  const template = templateNamed('investigation-report') ?? assert.fail('no such template')
  const council = { name: 'Northwick Council', colour: '#1f4e5f' }
  const given = { state: story.state(), now: nowOn('2024-09-27'), names: new Map(), council, to: null, answers: {} }
  const pointIds = labels.map(label => pointId(story, label))
  const draft = { reader: 'The team manager', number: 2, pointIds }
  return plainText(draftFor(compose(template, given).paper, given, of, draft))
}

describe('the draft that somebody checks the facts of', () => {
  it('tells who is asked about one point of that point, what it rests on and what was shown, and of no finding', () => {
    const text = draftOf(['2b'])
    assert.match(text, /DRAFT 2\./)
    assert.match(text, /The team manager/)
    assert.match(text, /Point 2b[\s\S]*The notes of that time tell of point 2b/)
    assert.match(text, /A review was put off/)
    for (const none of [
      /point 2a/i,
      /point 1\b/i,
      /upheld/i,
      /bear it out/,
      /too few people/,
      /social worker since May/,
      /apology/i,
    ])
      assert.doesNotMatch(text, none)
  })

  it('tells all of it to who is asked about the whole', () => {
    const text = draftOf([])
    assert.match(text, /finding on point 2b: not upheld[\s\S]*too few people/)
  })
})

let council: Council

const stateOf = (id: string) =>
  council.record.transaction(council.authorityId, async tx => (await openComplaint(tx, id)) ?? assert.fail('gone'))

interface Asking {
  readonly happened?: string
  readonly by?: Role
  readonly history?: true
  readonly key?: string
  readonly version?: number
}

async function asks(id: string, input: Readonly<Record<string, unknown>>, asking: Asking = {}) {
  const { happened = '2 March 2026', by = 'investigating officer', history, key, version } = asking
  const source = history
    ? ({ kind: 'history', document: 'The letter', line: null, inferred: false } as const)
    : ({ kind: 'worked' } as const)
  const task = { complaintId: id, input: { happened, ...input }, expectedVersion: version ?? null, source }
  const once = key === undefined ? null : onceOf(key, 'ask')
  return runOnceWithDraft(council.office, askForFactCheck, task, council.visitor(by), once)
}

const kept = async (id: string) => {
  const { state } = await stateOf(id)
  return {
    state,
    drafts: state.investigation.versions.map(({ kind, number, checkId, pointIds }) => ({
      kind,
      number,
      reader: state.investigation.factChecks.get(checkId ?? '')?.reader,
      points: pointIds.length,
    })),
    files: [...state.files.held.values()].filter(({ kind }) => kind === draftReport),
  }
}

const bytesOf = async (id: string, storedAs: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  const where = { authorityId: council.authorityId, complaintId: id, storedAs }
  for await (const piece of council.record.files.read(where)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('asking for the facts of a draft to be checked', () => {
  before(async () => {
    ;[council] = await openCouncils(['DR'])
  })
  after(() => council.record.close())

  it('keeps a numbered draft for each reader, named with their check, and the next one gets the next number', async () => {
    const story = reportWorked()
    const { id } = await recordStory(council, story)
    const one = await asks(id, { reader: 'The team manager', pointIds: [pointId(story, '2a'), pointId(story, '2b')] })
    assert.equal(one.kind, 'done')
    const two = await asks(id, { reader: 'The school', pointIds: pointId(story, '1') }, { by: 'complaints manager' })
    assert.equal(two.kind, 'done')
    const { drafts, files } = await kept(id)
    assert.deepEqual(drafts, [
      { kind: 'draft', number: 1, reader: 'The team manager', points: 2 },
      { kind: 'draft', number: 2, reader: 'The school', points: 1 },
    ])
    assert.deepEqual(
      files.map(({ name, type, check }) => [name.replace(/ TST.*\./, '.'), type, check?.result]),
      [1, 2].flatMap(number => [
        [`Investigation report, draft ${number}.pdf`, 'pdf', 'made here'],
        [`Investigation report, draft ${number}.docx`, 'docx', 'made here'],
      ]),
    )
  })

  it('is recorded once with one draft, however often it is sent', async () => {
    const { id } = await recordStory(council, reportWorked())
    const { version } = await stateOf(id)
    const key = crypto.randomUUID()
    for (const _ of [1, 2])
      assert.equal((await asks(id, { reader: 'The team manager' }, { key, version })).kind, 'done')
    const { drafts, files } = await kept(id)
    assert.deepEqual([drafts.length, files.length], [1, 2])
  })

  it('makes none where it went on another day or is entered as history: what was sent then was something else', async () => {
    const { id } = await recordStory(council, reportWorked())
    assert.equal((await asks(id, { reader: 'The team manager' }, { happened: '20 February 2026' })).kind, 'done')
    assert.equal((await asks(id, { reader: 'The school' }, { history: true, by: 'complaints manager' })).kind, 'done')
    const { state, drafts, files } = await kept(id)
    const readers = [...state.investigation.factChecks.values()].map(({ reader }) => reader)
    assert.deepEqual(readers.slice(-2), ['The team manager', 'The school'])
    assert.deepEqual([drafts.length, files.length], [0, 0])
  })

  it('keeps nothing of what is not asked: by somebody who may not, of a point that is not there, of nobody', async () => {
    const { id } = await recordStory(council, reportWorked())
    const before = (await stateOf(id)).version
    assert.equal((await asks(id, { reader: 'The school' }, { by: 'reader' })).kind, 'not allowed')
    assert.equal((await asks(id, { reader: 'The school', pointIds: ['none'] })).kind, 'invalid')
    assert.equal((await asks(id, { reader: '' })).kind, 'invalid')
    assert.equal((await stateOf(id)).version, before)
    assert.deepEqual((await kept(id)).files, [])
  })

  describeWith('the PDF tools', 'as it is on paper', tools => {
    it('bears on every page that it is a draft, and its number', async () => {
      const { id } = await recordStory(council, reportWorked())
      await asks(id, { reader: 'The team manager' })
      const [file] = (await kept(id)).files
      const folder = await mkdtemp(join(tmpdir(), 'draft-'))
      const pdf = join(folder, 'draft.pdf')
      await writeFile(pdf, await bytesOf(id, file?.storedAs ?? ''))
      const { stdout } = await promisify(execFile)(join(tools, 'pdftotext'), ['-layout', pdf, '-'])
      await rm(folder, { recursive: true })
      const pages = stdout.split('\f').slice(0, -1)
      assert.ok(pages.length > 1, 'more than one page')
      for (const page of pages) assert.match(page, /^\s*DRAFT 1\. To check the facts only/)
    })
  })
})
