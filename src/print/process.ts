import type { Order, Printed } from './order.ts'
import { LettersNotShown, pdf } from './pdf.ts'
import { word } from './word.ts'

async function printed({ paper, layout, as }: Order): Promise<Printed> {
  try {
    return { kind: 'printed', bytes: as === 'pdf' ? pdf(paper, layout) : await word(paper, layout) }
  } catch (error) {
    if (!(error instanceof LettersNotShown)) throw error
    return { kind: 'letters not shown', letters: error.letters }
  }
}

/** The process that makes files, one order at a time, until whoever began it lets it go. What it cannot make ends it. */
process.on('message', async (order: Order) => {
  process.send?.(await printed(order))
})
