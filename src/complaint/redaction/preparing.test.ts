import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { passagesMarked } from '#complaint/entries/passages-marked.ts'
import { beginRedaction } from '#complaint/verbs/begin-redaction.ts'
import { dropRedaction } from '#complaint/verbs/drop-redaction.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { withRedactionBegun } from '#test/examples/redaction.ts'
import { fileId, withFile } from '#test/files.ts'
import { fromThePast } from '#test/scenario.ts'
import type { Mark } from './places.ts'

const beginning = (file: string) => ({ happened: '6 August 2024', file, recipients: ['complainant'] })
const mark = (id: string): Mark => ({
  id,
  place: { kind: 'page', page: 1 },
  ground: 'health',
  why: null,
  everywhere: false,
})

describe('a redacted copy that is being prepared', () => {
  it('is of a file that may be opened, for somebody, and one at a time', () => {
    const held = withFile('could not be checked')
    assert.equal(held.when(beginRedaction, beginning(fileId(held))).kind, 'not open')
    const story = withFile('clean')
    const nobody = story.when(beginRedaction, { ...beginning(fileId(story)), recipients: [] })
    assert.ok(nobody.kind === 'invalid' && nobody.issues[0]?.field === 'recipients')
    const begun = withRedactionBegun()
    const twice = begun.when(beginRedaction, beginning(fileId(begun)))
    assert.ok(twice.kind === 'invalid' && twice.issues[0]?.message.includes('already'))
  })

  it('keeps what is marked, lets it stay after all, and who marked it', () => {
    const story = withRedactionBegun()
    const file = fileId(story)
    const on = onDay(isoDay('2024-08-07'))
    story.given(
      passagesMarked.write(on, fromThePast, {
        fileId: file,
        marks: [mark('m1'), mark('m2')],
        unmarked: [],
        layout: 'a',
      }),
    )
    story.given(passagesMarked.write(on, fromThePast, { fileId: file, marks: [], unmarked: ['m1'], layout: 'a' }))
    const open = story.state().redaction.open.get(file)
    assert.deepEqual([...(open?.marks.keys() ?? [])], ['m2'])
    assert.equal(open?.markedBy.size, 1)
  })

  it('is dropped with a reason, and what was marked with it', () => {
    const story = withRedactionBegun()
    const file = fileId(story)
    const bare = story.when(dropRedaction, { happened: '7 August 2024', file, reason: '' })
    assert.ok(bare.kind === 'invalid')
    story.givenDone(dropRedaction, { happened: '7 August 2024', file, reason: 'It is not sent.' })
    assert.equal(story.state().redaction.open.size, 0)
  })
})
