import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import { factsIn } from '#test/statements/page-of.ts'

const handling = (...found: string[]) => factsIn({ found }).handling ?? null

describe('how the complaint itself was dealt with', () => {
  it('is a strand of its own where it had its own statement of complaint', () => {
    for (const told of [
      'The Council and Mrs B agreed a statement of complaint about its complaint handling.',
      'It had drawn up a statement of complaint covering the delays in dealing with her complaint.',
      'In May 2019 it settled a schedule of complaint on the way it had handled her complaint.',
    ])
      assert.ok(handling(told), told)
    assert.equal(handling('They agreed a statement of complaint about its handling of her complaint.')?.agreed, true)
  })

  it('is one where the council looked into it apart from the rest', () => {
    assert.ok(handling('The Council first investigated its own complaint handling. Then it began stage two.'))
    assert.ok(handling('It looked into the delays in answering her complaint separately.'))
  })

  it('is none where it is one matter among those complained of, or was only asked for', () => {
    for (const told of [
      'The IO agreed a statement of complaint about the social worker and the handling of her complaint.',
      'The IO investigated the reports and how the Council handled her complaint.',
      'The panel recommended a separate investigation of the complaint handling.',
      'The Council did not first look into its complaint handling.',
      'We investigated the complaint handling separately.',
      'The IO agreed a statement of complaint with Mrs B.',
    ])
      assert.equal(handling(told), null, told)
  })

  it('was over by what the paragraph told before it, where it had been done', () => {
    const told = handling(
      'Mrs B came to the Ombudsman in March 2019. It had agreed a statement of complaint about its complaint handling.',
      'The Council accepted it was at fault for the delay in dealing with the complaint.',
    )
    assert.deepEqual([told?.when.earliest, told?.when.latest], [null, isoDay('2019-03-31')])
    assert.equal(told?.when.asWritten, 'by March 2019')
    assert.match(told?.accepted?.quote ?? '', /at fault for the delay/)
    assert.equal(handling('It agreed a statement of complaint about its complaint handling.')?.when.latest, null)
  })

  it('has its own date where the sentence gives one', () => {
    const told = handling('On 4 May 2019 it agreed a statement of complaint about its complaint handling.')
    assert.equal(told?.when.earliest, isoDay('2019-05-04'))
  })
})
