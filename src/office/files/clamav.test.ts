import assert from 'node:assert/strict'
import { createServer, type Server, type Socket } from 'node:net'
import { after, afterEach, before, describe, it } from 'node:test'
import { describeWith } from '#test/at-hand.ts'
import { type Clamd, HARMLESS_VIRUS, startClamd, VIRUS_NAME } from '#test/clamd.ts'
import { docxOf, lockedPdf, pdfLetter, zipOf } from '#test/made-files.ts'
import { clamAv } from './clamav.ts'

async function* inPieces(content: Buffer, size = 50_000): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

describeWith('ClamAV', 'A file that a ClamAV daemon looks at', program => {
  let clamd: Clamd
  before(async () => {
    clamd = await startClamd(program)
  })
  after(() => clamd.close())
  const scan = (content: Buffer) => clamAv({ host: '127.0.0.1', port: clamd.port }).scan(inPieces(content))

  it('is clean where nothing was found in it, by TCP as by a socket, and it is said which scanner says so', async () => {
    const clean = { result: 'clean', by: 'ClamAV 1' }
    for (const at of [{ host: '127.0.0.1', port: clamd.port }, { path: clamd.socket }]) {
      const { result, by } = await clamAv(at).scan(inPieces(pdfLetter(['Nobody called back.'])))
      assert.deepEqual({ result, by: by.slice(0, 8) }, clean)
    }
    assert.equal((await scan(Buffer.alloc(0))).result, 'clean')
  })

  it('is infected where a signature fits, in plain sight or packed into a Word file, and the virus is named', async () => {
    const plain = Buffer.concat([Buffer.alloc(300_000, 'words '), Buffer.from(HARMLESS_VIRUS)])
    for (const content of [
      plain,
      docxOf(['A letter.'], [{ name: 'word/media/image1.png', content: HARMLESS_VIRUS }]),
    ]) {
      const { result, by } = await scan(content)
      assert.equal(result, 'infected')
      assert.match(by, new RegExp(`^ClamAV [0-9.]+.*: ${VIRUS_NAME}`))
    }
  })

  it('that is larger than the daemon takes could not be checked, and is never taken for clean', async () => {
    assert.deepEqual(await scan(Buffer.alloc(clamd.streamMaxLength + 1_000_000, 'a')), {
      result: 'could not be checked',
      by: 'it is larger than ClamAV is set up to take',
    })
  })

  it('that the daemon cannot look into to the end could not be checked: a locked PDF, or packed too deep', async () => {
    let nested: Uint8Array = Buffer.from(HARMLESS_VIRUS)
    for (let depth = 0; depth < 8; depth++) nested = zipOf([{ name: `${depth}.zip`, content: nested }])
    for (const content of [lockedPdf(), Buffer.from(nested)]) {
      const { result, by } = await scan(content)
      assert.equal(result, 'could not be checked')
      assert.match(by, /could not look into all of it: Heuristics\./)
    }
  })

  it('could not be checked while the daemon is gone, and can be once it is back', async () => {
    const scanner = clamAv({ host: '127.0.0.1', port: clamd.port })
    await clamd.stop()
    assert.deepEqual(await scan(Buffer.from('words')), { result: 'could not be checked', by: 'ClamAV gave no answer' })
    assert.deepEqual(await scanner.standing(), { kind: 'no answer', why: 'ECONNREFUSED' })
    await clamd.start()
    assert.equal((await scan(Buffer.from('words'))).result, 'clean')
    assert.equal((await scanner.standing()).kind, 'answers')
  })
})

describe('What a daemon says that is no answer', () => {
  let server: Server
  const open = new Set<Socket>()
  afterEach(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })

  /** Answers for its version, and then does this with the first of the content. */
  async function daemon(does: (socket: Socket, said: string) => void): Promise<ReturnType<typeof clamAv>> {
    server = createServer(socket => {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('data', bytes => {
        if (bytes.toString('latin1').startsWith('zVERSION')) socket.end('ClamAV 9.9/27453/Thu Nov  5 09:00:00 2026\0')
        else does(socket, bytes.toString('latin1'))
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('it listens on no port')
    return clamAv({ host: '127.0.0.1', port: address.port }, { quiet: 400, whole: 900 })
  }

  const content = () => inPieces(Buffer.alloc(3_000_000, 'a'), 100_000)
  const noAnswer = { result: 'could not be checked', by: 'ClamAV gave no answer' }

  it('is none where it is cut off in the middle: "stream: O"', async () => {
    const scanner = await daemon(socket => socket.end('stream: O'))
    assert.deepEqual(await scanner.scan(content()), noAnswer)
  })

  it('is none where the connection breaks', async () => {
    const scanner = await daemon(socket => socket.destroy())
    assert.deepEqual(await scanner.scan(content()), noAnswer)
  })

  it('is none where it is silent for too long, or never comes to an end', async () => {
    assert.deepEqual(await (await daemon(() => {})).scan(content()), noAnswer)
    for (const socket of open) socket.destroy()
    server.close()
    const drips = await daemon(socket => {
      const drip = setInterval(() => socket.write('s'), 50)
      socket.on('close', () => clearInterval(drip))
    })
    assert.deepEqual(await drips.scan(inPieces(Buffer.from('words'))), noAnswer)
  })

  it('is not believed where it says OK before it was given everything', async () => {
    const answered = Promise.withResolvers<void>()
    const scanner = await daemon((socket, said) => {
      if (said.startsWith('zINSTREAM')) socket.write('stream: OK\0', () => answered.resolve())
    })
    async function* afterTheAnswer(): AsyncGenerator<Uint8Array, void> {
      yield Buffer.from('words')
      await answered.promise
      await new Promise(resolve => setTimeout(resolve, 100))
      yield Buffer.from('the rest')
    }
    assert.equal((await scanner.scan(afterTheAnswer())).result, 'could not be checked')
  })

  it('is not believed where it is none of its answers', async () => {
    let says = ''
    const scanner = await daemon((socket, said) => {
      if (said.endsWith('\0\0\0\0')) socket.end(`${says}\0`)
    })
    for (says of ['OK', 'stream: FOUND', 'stream: Can’t allocate memory ERROR', 'stream: OK FOUNDED', ''])
      assert.equal((await scanner.scan(inPieces(Buffer.from('words')))).result, 'could not be checked', says)
  })

  it('tells of which day its signatures are', async () => {
    const standing = await (await daemon(() => {})).standing()
    assert.deepEqual(standing, {
      kind: 'answers',
      version: 'ClamAV 9.9, signatures 27453',
      signaturesOf: new Date('2026-11-05T09:00:00Z'),
    })
  })
})
