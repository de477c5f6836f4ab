import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addFile } from '#complaint/verbs/add-file.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { releaseFile } from '#complaint/verbs/release-file.ts'
import { describeWith } from '#test/at-hand.ts'
import { type Clamd, HARMLESS_VIRUS, startClamd } from '#test/clamd.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { pdfLetter } from '#test/made-files.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { bring } from './bring.ts'
import { clamAv } from './clamav.ts'
import { usualHandling } from './handling.ts'
import { checkHeld } from './keep-checking.ts'
import { Rests } from './rests.ts'
import { runWithFile } from './run-with-file.ts'
import type { Scanner } from './scanner.ts'

const worked = { kind: 'worked' } as const

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

describe('Files that nothing could check', () => {
  let council: Council
  let complaintId = ''
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    const input = { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' }
    const task = { complaintId: null, input, expectedVersion: null, source: worked } as const
    const begun = await run(council.office, receiveComplaint, task, council.visitor('complaints manager'))
    assert.ok(begun.kind === 'done')
    complaintId = begun.complaintId
  })
  after(() => council.record.close())

  const officeWith = (scanner: Scanner): Office => ({ ...council.office, files: { ...usualHandling, scanner } })

  async function add(office: Office, bytes: Uint8Array, name: string): Promise<string> {
    const visitor = council.visitor('complaints manager')
    const brought = await bring(office, { authorityId: council.authorityId, complaintId }, { name, bytes: once(bytes) })
    assert.ok(brought.kind === 'brought', JSON.stringify(brought))
    const input = { happened: '2 February 2026', kind: 'letter or email' }
    const task = { complaintId, input, expectedVersion: null, source: worked }
    assert.equal((await runWithFile(office, addFile, task, brought, visitor)).kind, 'done')
    return brought.upload.storedAs
  }

  const stateOf = () =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, complaintId)
      assert.ok(opened)
      return { version: opened.version, held: [...opened.state.files.held.values()] }
    })
  const checkOf = async (storedAs: string) =>
    (await stateOf()).held.find(file => file.storedAs === storedAs)?.check?.result

  const answering = (result: 'clean' | 'could not be checked', by = 'a scanner of the test') => {
    const scanner = {
      name: 'a scanner of the test',
      asked: 0,
      up: true,
      async scan() {
        scanner.asked++
        return { result, by } as const
      },
      standing: async () =>
        scanner.up
          ? ({ kind: 'answers', version: 'test', signaturesOf: null } as const)
          : ({ kind: 'no answer', why: 'gone' } as const),
    }
    return scanner
  }

  it('are left alone while the scanner gives no answer, and checked by themselves once it does', async () => {
    const file = await add(council.office, pdfLetter(['Nobody called back.']), 'letter.pdf')
    assert.equal(await checkOf(file), 'could not be checked')
    const scanner = answering('clean')
    scanner.up = false
    assert.equal(await checkHeld(officeWith(scanner), council.authorityId), 0)
    assert.equal(scanner.asked, 0)
    scanner.up = true
    assert.equal(await checkHeld(officeWith(scanner), council.authorityId), 1)
    assert.equal(await checkOf(file), 'clean')
    assert.equal(await checkHeld(officeWith(scanner), council.authorityId), 0)
    assert.equal(scanner.asked, 1)
  })

  it('are asked about ever more rarely where it still cannot say, and the same answer is recorded once', async () => {
    await add(council.office, pdfLetter(['Nobody wrote.']), 'letter.pdf')
    const scanner = answering('could not be checked', 'it is larger than the scanner takes')
    const rests = new Rests()
    const { version } = await stateOf()
    await checkHeld(officeWith(scanner), council.authorityId, rests)
    assert.equal((await stateOf()).version, version + 1)
    await checkHeld(officeWith(scanner), council.authorityId, rests)
    assert.equal(scanner.asked, 1)
    await checkHeld(officeWith(scanner), council.authorityId)
    assert.equal(scanner.asked, 2)
    assert.equal((await stateOf()).version, version + 1)
  })

  it('rest for two minutes, then four, and never for more than a day', () => {
    const rests = new Rests()
    const file = { authorityId: 'a', complaintId: 'c', storedAs: 's' }
    const minute = 60_000
    assert.ok(rests.isOver(file, 0))
    rests.longer(file, 0)
    assert.deepEqual([rests.isOver(file, 2 * minute - 1), rests.isOver(file, 2 * minute)], [false, true])
    rests.longer(file, 0)
    assert.deepEqual([rests.isOver(file, 4 * minute - 1), rests.isOver(file, 4 * minute)], [false, true])
    for (let tries = 0; tries < 20; tries++) rests.longer(file, 0)
    assert.deepEqual([rests.isOver(file, 1439 * minute), rests.isOver(file, 1440 * minute)], [false, true])
    rests.none(file)
    assert.ok(rests.isOver(file, 0))
  })

  describeWith('ClamAV', 'and that a daemon looks at later', program => {
    let clamd: Clamd
    before(async () => {
      clamd = await startClamd(program)
    })
    after(() => clamd.close())

    it('are opened where clean, and closed again where infected though a person had released them', async () => {
      const office = officeWith(clamAv({ host: '127.0.0.1', port: clamd.port }))
      await clamd.stop()
      const clean = await add(office, pdfLetter(['Nobody rang.']), 'letter.pdf')
      const infected = await add(office, Buffer.from(`Words. ${HARMLESS_VIRUS}`), 'words.txt')
      assert.equal(await checkOf(infected), 'could not be checked')
      const { held } = await stateOf()
      const input = {
        happened: '2 March 2026',
        file: held.find(({ storedAs }) => storedAs === infected)?.id ?? '',
        reason: 'It came from the school.',
      }
      const task = { complaintId, input, expectedVersion: null, source: worked } as const
      assert.equal((await run(office, releaseFile, task, council.visitor('complaints manager'))).kind, 'done')
      await clamd.start()
      await checkHeld(office, council.authorityId)
      assert.deepEqual([await checkOf(clean), await checkOf(infected)], ['clean', 'infected'])
    })
  })
})
