import { build, lookAt, readPages } from './build.ts'
import type { Answer, Order } from './orders.ts'
import { PdfNotRead, startPdfium } from './pdfium.ts'
import { readBack } from './read-back.ts'

const NOT_READ = 3

/** What comes in and goes out: the length of what is said, what is said as JSON, and bytes. */
function answer(said: Answer, bytes: Uint8Array = new Uint8Array()): void {
  const json = Buffer.from(JSON.stringify(said), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  process.stdout.write(Buffer.concat([length, json, bytes]))
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
      const built = build(lib, bytes.subarray(order.cover), bytes.subarray(0, order.cover), order)
      return answer(built.answer, built.bytes)
    }
    case 'read back':
      return answer(await readBack(lib, bytes, order))
  }
}

try {
  await main()
} catch (error) {
  // What a library says of a broken file may hold its words, and goes nowhere.
  process.exitCode = error instanceof PdfNotRead ? NOT_READ : 1
}
