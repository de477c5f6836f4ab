import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Paper } from '#paper/content.ts'
import { easyRead } from '#paper/easy-read/easy-read.ts'
import { plainText } from '#paper/plain-text.ts'
import type { Layout } from './layout.ts'

export type FileKind = 'pdf' | 'word' | 'text'

/** What the process is given, as JSON. */
export interface Order {
  readonly paper: Paper
  readonly layout: Layout
  readonly as: Exclude<FileKind, 'text'>
}

export type Printed =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  /** No typeface at hand shows these letters: a PDF would have gaps where they stand. */
  | { readonly kind: 'letters not shown'; readonly letters: readonly string[] }

const LETTERS_NOT_SHOWN = 3

/** In milliseconds: far longer than any letter takes. */
const MOST_TIME = 60_000

const file = fileURLToPath(new URL('process.ts', import.meta.url))

function inOwnProcess(order: Order): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'pipe'], timeout: MOST_TIME })
    const [out, said]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.stderr.on('data', (piece: Buffer) => said.push(piece))
    child.on('error', reject)
    child.on('close', code => {
      const words = Buffer.concat(said).toString('utf8')
      if (code === 0) resolve({ kind: 'printed', bytes: Buffer.concat(out) })
      else if (code === LETTERS_NOT_SHOWN) resolve({ kind: 'letters not shown', letters: JSON.parse(words) })
      // What it said may hold words of the letter, which belong in no log.
      else reject(new Error(`no file could be made of a letter: the process that makes it ended with ${code}`))
    })
    // A process that ends before it has read everything is told of by its end.
    child.stdin.on('error', () => {})
    child.stdin.end(JSON.stringify(order))
  })
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Makes a file of a paper. A PDF or a Word file is made in a process of its own, one at a time, which ends with it: the
 * service never holds what they need. Throws where that process fails.
 */
export async function print(letter: Paper, as: FileKind, layout: Layout = 'standard'): Promise<Printed> {
  const paper = layout === 'easy read' ? easyRead(letter) : letter
  if (as === 'text') return { kind: 'printed', bytes: Buffer.from(plainText(paper), 'utf8') }
  const made = before.then(() => inOwnProcess({ paper, layout, as }))
  before = made.catch(() => {})
  return made
}
