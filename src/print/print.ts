import type { Paper } from '#paper/content.ts'
import { easyRead } from '#paper/easy-read/easy-read.ts'
import { plainText } from '#paper/plain-text.ts'
import type { Layout } from './layout.ts'
import type { FileKind, Printed } from './order.ts'
import { madeInWorkshop } from './workshop.ts'

let before: Promise<unknown> = Promise.resolve()

/**
 * Makes a file of a paper. A PDF or a Word file is made in a process apart, one at a time, which ends soon after the last:
 * the service never holds what they need. Throws where that process fails.
 */
export async function print(letter: Paper, as: FileKind, layout: Layout = 'standard'): Promise<Printed> {
  const paper = layout === 'easy read' ? easyRead(letter) : letter
  if (as === 'text') return { kind: 'printed', bytes: Buffer.from(plainText(paper), 'utf8') }
  const made = before.then(() => madeInWorkshop({ paper, layout, as }))
  before = made.catch(() => {})
  return made
}
