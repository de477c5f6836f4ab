import { LettersNotShown, pdf } from './pdf.ts'
import type { Order } from './print.ts'
import { word } from './word.ts'

/** The process that makes one file and ends: an order comes in, the bytes go out, and all its memory with it. */
async function main(): Promise<void> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece))
  const { paper, layout, as }: Order = JSON.parse(Buffer.concat(pieces).toString('utf8'))
  try {
    process.stdout.write(as === 'pdf' ? pdf(paper, layout) : await word(paper, layout))
  } catch (error) {
    if (!(error instanceof LettersNotShown)) throw error
    process.stderr.write(JSON.stringify(error.letters))
    process.exitCode = LETTERS_NOT_SHOWN
  }
}

const LETTERS_NOT_SHOWN = 3

await main()
