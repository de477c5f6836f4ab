import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { usualHandling } from '#office/files/handling.ts'
import { noScanner, type ScannerStanding } from '#office/files/scanner.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { buildServer } from '../../server.ts'

const DAY = 24 * 60 * 60_000

describe('How the service stands', () => {
  let council: Council
  let app: FastifyInstance
  let administrator: Browserless
  let standing: ScannerStanding = { kind: 'none' }
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    const scanner = { ...noScanner, name: 'ClamAV', standing: async () => standing }
    app = await buildServer([{ ...council.site, office: { ...council.office, files: { ...usualHandling, scanner } } }])
    administrator = new Browserless(app)
    await administrator.become(council.visitor('administrator').personId)
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  const says = async () => (await administrator.get('/council/service')).body

  it('says which virus scanner is in use, and whether it answers', async () => {
    assert.match(await says(), /None is set up/)
    standing = { kind: 'no answer', why: 'ECONNREFUSED' }
    assert.match(await says(), /gives no answer, so nobody can open new files/)
    standing = { kind: 'answers', version: 'ClamAV 1.4.6', signaturesOf: new Date() }
    assert.match(await says(), /ClamAV 1\.4\.6 answers\. Its signatures are of/)
    assert.doesNotMatch(await says(), /newer viruses/)
  })

  it('says that signatures of more than a week ago may not know newer viruses', async () => {
    standing = { kind: 'answers', version: 'ClamAV 1.4.6', signaturesOf: new Date(Date.now() - 8 * DAY) }
    assert.match(await says(), /it may not know newer viruses/)
  })
})
