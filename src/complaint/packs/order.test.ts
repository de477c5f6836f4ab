import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { correctEntry } from '#complaint/verbs/correct-entry.ts'
import { moveInPack } from '#complaint/verbs/move-in-pack.ts'
import { idsOf, packAsked, packIn, withCleanFile, withPackMade, withPanelPapers } from '#test/examples/packs.ts'
import type { Scenario } from '#test/scenario.ts'
import { isAsItStood, movesInPack, orderChosenFor } from './order.ts'

describe('the order of the papers of a pack, changed by hand', () => {
  const withTwoReports = (): Scenario => withCleanFile(withPanelPapers(), 'report', 'aa04')

  const packOf = (story: Scenario, id = packIn(story)) => story.state().packs.composed.get(id) ?? assert.fail('no pack')
  const papersOf = (story: Scenario, id?: string) => packOf(story, id).papers.map(({ fileId }) => fileId)
  const moving = (story: Scenario, paper: string, move: 'up' | 'down', pack = packIn(story)) => ({
    happened: '16 October 2024',
    pack,
    paper,
    move,
  })

  it('moves a paper of a panel pack among those of its kind and no further', () => {
    const story = withTwoReports()
    const [policy = '', first = '', statement = '', second = ''] = idsOf(story)
    story.givenDone(composePack, packAsked(story))
    assert.deepEqual(papersOf(story), [statement, first, second, policy])
    assert.deepEqual(movesInPack(story.state(), packOf(story), first), ['down'])
    assert.deepEqual(movesInPack(story.state(), packOf(story), statement), [])
    const refused = story.when(moveInPack, moving(story, second, 'down'))
    assert.deepEqual(refused.kind === 'invalid' && refused.issues.map(({ field }) => field), ['move'])
    story.givenDone(moveInPack, moving(story, second, 'up'))
    assert.deepEqual(papersOf(story), [statement, second, first, policy])
  })

  it('is chosen for the copies of others too, and is another version than one in the usual order', () => {
    const story = withTwoReports()
    const [, first = ''] = idsOf(story)
    const theirs = { ...packAsked(story), recipient: 'independent person' }
    story.givenDone(composePack, packAsked(story))
    const officers = packIn(story)
    story.givenDone(composePack, theirs)
    const others = packIn(story)
    assert.deepEqual([packOf(story, officers).version, packOf(story, others).version], [1, 1])
    story.givenDone(moveInPack, moving(story, first, 'down', others))
    assert.deepEqual([packOf(story, officers).version, packOf(story, others).version], [1, 2])
    assert.notDeepEqual(papersOf(story, officers), papersOf(story, others))
    story.givenDone(composePack, packAsked(story))
    assert.deepEqual(papersOf(story), papersOf(story, others))
    assert.equal(packOf(story).version, 2)
  })

  it('is another pack than was looked at where a paper was moved there and back', () => {
    const story = withTwoReports()
    const [, first = ''] = idsOf(story)
    story.givenDone(composePack, { ...packAsked(story), recipient: 'independent person' })
    story.givenDone(composePack, packAsked(story))
    const seen = packOf(story)
    assert.equal(isAsItStood(story.state(), seen), true)
    story.givenDone(moveInPack, moving(story, first, 'down')).givenDone(moveInPack, moving(story, first, 'up'))
    assert.deepEqual(packOf(story).papers, seen.papers)
    assert.equal(isAsItStood(story.state(), seen), false)
  })

  it('is taken over only where somebody chose it, and with the kinds as they are now', () => {
    const story = withTwoReports()
    const [policy = '', first = '', statement = '', second = ''] = idsOf(story)
    const madePolicy = (paper: string) =>
      story.givenDone(correctEntry, {
        happened: '16 October 2024',
        target: String(story.state().files.held.get(paper)?.seq),
        changes: 'kind: policy or procedure',
        reason: 'It is a policy.',
      })
    story.givenDone(composePack, packAsked(story))
    madePolicy(first)
    story.givenDone(composePack, packAsked(story))
    assert.deepEqual(papersOf(story), [statement, second, policy, first], 'nobody chose an order')
    story.givenDone(moveInPack, moving(story, first, 'up'))
    assert.deepEqual(papersOf(story), [statement, second, first, policy])
    madePolicy(second)
    story.givenDone(composePack, packAsked(story))
    assert.deepEqual(papersOf(story), [statement, second, first, policy])
    story.givenDone(moveInPack, moving(story, second, 'down'))
    madePolicy(statement)
    story.givenDone(composePack, packAsked(story))
    const orderly = ['statement of complaint', 'report', 'policy or procedure']
    const kinds = papersOf(story).map(id => orderly.indexOf(story.state().files.held.get(id)?.kind ?? ''))
    assert.deepEqual(
      kinds,
      kinds.toSorted((a, b) => a - b),
    )
  })

  it('is not taken over for the other strand', () => {
    const story = withTwoReports()
    const [, first = ''] = idsOf(story)
    story.givenDone(composePack, packAsked(story))
    const usual = papersOf(story)
    story.givenDone(moveInPack, moving(story, first, 'down'))
    const chosen = papersOf(story)
    assert.notDeepEqual(chosen, usual)
    const files = [...idsOf(story)]
    const purpose = 'review panel'
    assert.deepEqual(orderChosenFor(story.state(), { purpose, strand: 'substance' }, files), chosen)
    assert.equal(orderChosenFor(story.state(), { purpose, strand: 'handling' }, files), undefined)
  })

  it('stays once the files are made', () => {
    const story = withTwoReports()
    const [, first = ''] = idsOf(story)
    story.givenDone(composePack, packAsked(story))
    const before = papersOf(story)
    withPackMade(story)
    assert.equal(story.when(moveInPack, moving(story, first, 'down')).kind, 'not open')
    assert.deepEqual(papersOf(story), before)
  })
})
