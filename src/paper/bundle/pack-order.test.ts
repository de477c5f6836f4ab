import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileRedacted } from '#complaint/entries/file-redacted.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { idsOf, packAsked, packIn, withCleanFile, withPanelPapers } from '#test/examples/packs.ts'
import { fromThePast } from '#test/scenario.ts'
import { packTold } from './pack-order.ts'

describe('the index of a pack, of a paper that goes in the place of another', () => {
  const titleWhere = (made: 'here' | 'elsewhere'): string => {
    const story = withPanelPapers()
    const [, report = ''] = idsOf(story)
    withCleanFile(story, 'other', 'bb01')
    story.given(
      fileRedacted.write(onDay(isoDay('2024-10-16')), fromThePast, {
        originalId: report,
        copyId: idsOf(story).at(-1) ?? '',
        recipients: ['panel'],
        count: 1,
        grounds: ['another person'],
        passages: [],
        made,
        madeBy: null,
        reviewedBy: null,
      }),
    )
    const asked = { ...packAsked(story), recipient: 'panel', papers: [report], leftOut: 'It is in it.' }
    story.givenDone(composePack, { ...asked, unredacted: 'The manager looked at every page.' })
    const pack = story.state().packs.composed.get(packIn(story)) ?? assert.fail('no pack')
    return packTold(story.state(), pack).papers[0]?.title ?? ''
  }

  it('says who looked for what it should not hold', () => {
    assert.match(titleWhere('here'), /\(redacted copy\)$/)
    assert.match(titleWhere('elsewhere'), /\(redacted copy, made elsewhere and not checked by this service\)$/)
  })
})
