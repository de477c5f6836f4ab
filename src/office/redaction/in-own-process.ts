import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Built, Looked, Order, Read, ReadBack } from './orders.ts'
import type { Told } from './rendition/rendition.ts'

export interface Bounds {
  readonly milliseconds: number
  readonly megabytes: number
}

/** A PDF of 400 pages takes a minute or two. */
const usual: Bounds = { milliseconds: 480_000, megabytes: 1_600 }

export type Answered<Said> =
  | { readonly kind: 'answered'; readonly said: Said; readonly bytes: Uint8Array }
  /** It is no PDF that can be read, or used up its time or memory. */
  | { readonly kind: 'not read' }

const file = fileURLToPath(new URL('process.ts', import.meta.url))

/** What a process holds, in megabytes; 0 where the machine does not tell. */
function heldBy(id: number | undefined): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return Number(line ?? 0) / 1024
  } catch {
    return 0
  }
}

function run<Said>(order: Order, given: readonly Uint8Array[], bounds: Bounds): Promise<Answered<Said>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: bounds.milliseconds,
      killSignal: 'SIGKILL',
    })
    const out: Buffer[] = []
    const watch = setInterval(() => {
      if (heldBy(child.pid) > bounds.megabytes) child.kill('SIGKILL')
    }, 250)
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.on('error', reject)
    child.on('close', code => {
      clearInterval(watch)
      if (code !== 0) return resolve({ kind: 'not read' })
      const whole = Buffer.concat(out)
      const length = whole.readUInt32BE(0)
      const said: Said = JSON.parse(whole.subarray(4, 4 + length).toString('utf8'))
      resolve({ kind: 'answered', said, bytes: new Uint8Array(whole.subarray(4 + length)) })
    })
    // A process that ends before it has read everything is told of by its end.
    child.stdin.on('error', () => {})
    const json = Buffer.from(JSON.stringify(order), 'utf8')
    const length = Buffer.alloc(4)
    length.writeUInt32BE(json.length)
    for (const piece of [length, json, ...given]) child.stdin.write(piece)
    child.stdin.end()
  })
}

let before: Promise<unknown> = Promise.resolve()

/** One at a time: each may hold a gigabyte. */
function inTurn<Said>(order: Order, given: readonly Uint8Array[], bounds: Bounds): Promise<Answered<Said>> {
  const done = before.then(() => run<Said>(order, given, bounds))
  before = done.catch(() => {})
  return done
}

/** Pages of a file that is no PDF: what a reader of it sees, and none of what it hides. */
export const layOut = (file: Uint8Array, type: string, bounds = usual) =>
  inTurn<Told>({ do: 'lay out', type }, [file], bounds)

type Of<Kind extends Order['do']> = Omit<Extract<Order, { do: Kind }>, 'do' | 'cover'>

export const readPdf = (pdf: Uint8Array, bounds = usual) => inTurn<Read>({ do: 'read' }, [pdf], bounds)

export const lookAtPage = (pdf: Uint8Array, how: Of<'look'>, bounds = usual) =>
  inTurn<Looked>({ do: 'look', ...how }, [pdf], bounds)

/** @param cover a PDF that comes in front; empty for none */
export const buildCopy = (pdf: Uint8Array, cover: Uint8Array, how: Of<'build'>, bounds = usual) =>
  inTurn<Built>({ do: 'build', ...how, cover: cover.length }, [cover, pdf], bounds)

export const readCopyBack = (pdf: Uint8Array, how: Of<'read back'>, bounds = usual) =>
  inTurn<ReadBack>({ do: 'read back', ...how }, [pdf], bounds)
