import { build, lookAt, readPages } from './build.ts'
import { type FrameKind, framed } from './frames.ts'
import type { Answer, Order, Progress } from './orders.ts'
import { PdfNotRead, startPdfium } from './pdfium.ts'
import { readBack } from './read-back.ts'

const NOT_READ = 3

/** Goes on once it is taken, so that what is made does not pile up here. */
const hand = (kind: FrameKind, body: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) =>
    process.stdout.write(framed(kind, body), error => (error ? reject(error) : resolve())),
  )

const said = (kind: FrameKind, what: Answer | Progress): Promise<void> =>
  hand(kind, Buffer.from(JSON.stringify(what), 'utf8'))

async function answer(what: Answer, bytes?: Uint8Array): Promise<void> {
  if (bytes) await hand('bytes', bytes)
  await said('answer', what)
}

/** The process that reads or makes one PDF and ends, and all its memory with it. */
async function main(): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece))
  const given = Buffer.concat(pieces)
  const length = given.readUInt32BE(0)
  const order: Order = JSON.parse(given.subarray(4, 4 + length).toString('utf8'))
  const bytes = given.subarray(4 + length)
  if (order.do === 'lay out') {
    // What lays pages out takes 90 MB, which nobody else needs.
    const { renditionOf } = await import('./rendition/rendition.ts')
    const { told, pdf } = await renditionOf(order.type, bytes)
    return answer(told, pdf)
  }
  const lib = await startPdfium()
  switch (order.do) {
    case 'read':
      return answer(readPages(lib, bytes))
    case 'look': {
      const looked = lookAt(lib, bytes, order)
      return answer(looked.answer, looked.bytes)
    }
    case 'build': {
      const growing = build(lib, bytes.subarray(order.cover), bytes.subarray(0, order.cover), order)
      let step = growing.next()
      for (; !step.done; step = growing.next()) {
        const { page, pages, bytes: piece } = step.value
        await hand('bytes', piece)
        await said('progress', { page, pages })
      }
      return answer(step.value)
    }
    case 'read back':
      return answer(await readBack(lib, bytes, order, progress => said('progress', progress)))
  }
}

try {
  await main()
} catch (error) {
  // What a library says of a broken file may hold its words, and goes nowhere.
  process.exitCode = error instanceof PdfNotRead ? NOT_READ : 1
}
