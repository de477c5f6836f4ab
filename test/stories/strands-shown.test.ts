import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { restart } from '#complaint/verbs/restart.ts'
import { westminster } from '#practice/retold/westminster.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { recordStory } from '#test/recorded-story.ts'
import { stage2Responded } from '#test/stories.ts'
import { buildServer } from '#web/server.ts'

let council: Council
let app: FastifyInstance
let manager: Browserless

describe('the pages of a complaint whose handling was looked into too', () => {
  const id = crypto.randomUUID()

  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    app = await buildServer(council.site)
    const { personId } = council.visitor('complaints manager')
    const { entries } = proposeEntries(westminster, {
      reference: 'NNA/2026/0001',
      text: null,
      digest: 'sha256:0',
      newId: () => crypto.randomUUID(),
    })
    const recording = { actor: personId, now: '2026-03-02T09:00:00.000Z' }
    await council.record.transaction(council.authorityId, tx =>
      tx.append({ kind: 'complaint', id }, 0, entries, recording),
    )
    manager = new Browserless(app)
    await manager.become(personId)
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  const headings = async (page: string): Promise<readonly string[]> => {
    const { body } = await manager.get(`/complaints/${id}/${page}`)
    return [...body.matchAll(/<h2 class="govuk-heading-l">([^<]+)<\/h2>/g)].map(([, words = '']) => words)
  }

  for (const page of ['investigation', 'investigation/independent-person', 'adjudication'])
    it(`of stage 2 name both strands, as both came to it: ${page}`, async () => {
      assert.deepEqual(await headings(page), ['What the complaint is about', 'How it was handled'])
    })

  for (const page of ['stage-1-response', 'panel'])
    it(`of the other stages name the one that they are about: ${page}`, async () => {
      assert.deepEqual(await headings(page), ['What the complaint is about'])
    })

  it('have one id each for what stands there twice', async () => {
    const { body } = await manager.get(`/complaints/${id}/adjudication`)
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
    assert.deepEqual(ids, [...new Set(ids)])
    assert.ok(ids.includes('before-the-response-handling'))
  })

  it('lead back from starting again to the Ombudsman where it decided so, and else to the complaint', async () => {
    const backFrom = async (address: string) =>
      /<a href="([^"]+)" class="govuk-back-link"/.exec((await manager.get(address)).body)?.[1]
    const form = `/complaints/${id}/record/restart`
    const matter = /record\/restart\?matterId=([0-9a-f-]+)/.exec(
      (await manager.get(`/complaints/${id}/ombudsman`)).body,
    )?.[1]
    assert.equal(await backFrom(`${form}?matterId=${matter}`), `/complaints/${id}/ombudsman`)
    assert.equal(await backFrom(form), `/complaints/${id}`)
  })

  it('name the first run by what ended it: the Ombudsman, or the council and the complainant themselves', async () => {
    const { body } = await manager.get(`/complaints/${id}/clocks`)
    assert.match(body, /before the Ombudsman had it started again/)
    const story = stage2Responded().givenDone(restart, {
      happened: '4 November 2024',
      at: '2',
      newMatters: 'no',
      words: 'Both agreed to begin again.',
    })
    const agreed = await recordStory(council, story)
    const own = (await manager.get(`/complaints/${agreed.id}/clocks`)).body
    assert.match(own, /before it was started again by agreement/)
    assert.doesNotMatch(own, /Ombudsman had it/)
  })
})
