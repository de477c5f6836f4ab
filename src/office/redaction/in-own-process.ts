import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { framesIn } from './frames.ts'
import { Lane } from './lane.ts'
import type { Built, Looked, Order, Progress, Read, ReadBack } from './orders.ts'
import type { Told } from './rendition/rendition.ts'

export interface Bounds {
  /** For all of it. */
  readonly milliseconds: number
  /** Between one page and the next. */
  readonly silence?: number
  readonly megabytes: number
}

/** Somebody waits for it. */
const usual: Bounds = { milliseconds: 480_000, megabytes: 1_600 }

/** Nobody does, and a file may have a thousand pages; one page takes half a second. */
const unhurried: Bounds = { milliseconds: 3_600_000, silence: 600_000, megabytes: 1_600 }

export type NotRead =
  /** It is no PDF that can be read. */
  'broken' | 'too long' | 'too much memory' | 'stopped'

export type Answered<Said> =
  | { readonly kind: 'answered'; readonly said: Said; readonly bytes: Uint8Array }
  | { readonly kind: 'not read'; readonly why: NotRead }

type Given = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

interface Going {
  readonly bounds: Bounds
  readonly stopping?: AbortSignal
  readonly reached?: (progress: Progress) => void
}

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

/** Ends a process that uses up its time or memory, or is no longer wanted, and says why. */
class Watch {
  readonly #child: ChildProcess
  readonly #timer: NodeJS.Timeout
  readonly #stopping: AbortSignal | undefined
  #heard = performance.now()
  why: NotRead = 'broken'

  constructor(child: ChildProcess, { bounds, stopping }: Going) {
    this.#child = child
    this.#stopping = stopping
    const begun = this.#heard
    const { milliseconds, silence = milliseconds, megabytes } = bounds
    this.#timer = setInterval(
      () => {
        const now = performance.now()
        if (now - begun > milliseconds || now - this.#heard > silence) this.#end('too long')
        else if (heldBy(child.pid) > megabytes) this.#end('too much memory')
      },
      Math.min(250, milliseconds),
    )
    stopping?.addEventListener('abort', this.#stop)
    if (stopping?.aborted) this.#stop()
  }

  readonly #stop = (): void => this.#end('stopped')

  #end(why: NotRead): void {
    this.why = why
    this.#child.kill('SIGKILL')
  }

  heard(): void {
    this.#heard = performance.now()
  }

  over(): void {
    clearInterval(this.#timer)
    this.#stopping?.removeEventListener('abort', this.#stop)
  }
}

function* orderFirst(order: Order): Generator<Uint8Array> {
  const json = Buffer.from(JSON.stringify(order), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  yield Buffer.concat([length, json])
}

/** No more of the file is held here than the pipe takes. */
async function feed(into: Writable, order: Order, given: Given, closed: Promise<unknown>): Promise<void> {
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* orderFirst(order)
    yield* given
  }
  for await (const piece of all()) {
    if (into.destroyed) return
    if (!into.write(piece)) await Promise.race([new Promise(resolve => into.once('drain', resolve)), closed])
  }
  into.end()
}

/** What is made comes piece by piece, and the answer at the end. Throws what reading the file throws. */
async function* converse<Said>(
  order: Order,
  given: Given,
  going: Going,
): AsyncGenerator<Uint8Array, Answered<Said>, void> {
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'ignore'] })
  const closed = new Promise<number | null>(resolve => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  const watch = new Watch(child, going)
  let broken: unknown = null
  // A process that ends before it has read everything is told of by its end.
  child.stdin.on('error', () => {})
  const fed = feed(child.stdin, order, given, closed).catch((error: unknown) => {
    broken = error
    child.kill('SIGKILL')
  })
  try {
    let said: Said | undefined
    for await (const { kind, body } of framesIn(child.stdout)) {
      watch.heard()
      if (kind === 'bytes') yield body
      else if (kind === 'progress') going.reached?.(JSON.parse(body.toString('utf8')))
      else said = JSON.parse(body.toString('utf8'))
    }
    const code = await closed
    await fed
    if (broken !== null) throw broken
    return code === 0 && said !== undefined
      ? { kind: 'answered', said, bytes: new Uint8Array() }
      : { kind: 'not read', why: watch.why }
  } finally {
    watch.over()
    child.kill('SIGKILL')
  }
}

/** For what somebody waits for, and for what goes on meanwhile. One at a time in each: it may hold a gigabyte. */
const [atOnce, meanwhile] = [new Lane(), new Lane()]

async function* inTurn<Said>(lane: Lane, order: Order, given: Given, going: Going) {
  const leave = await lane.enter()
  try {
    return yield* converse<Said>(order, given, going)
  } finally {
    leave()
  }
}

async function whole<Said>(lane: Lane, order: Order, given: Given, going: Going): Promise<Answered<Said>> {
  const pieces: Uint8Array[] = []
  const coming = inTurn<Said>(lane, order, given, going)
  let step = await coming.next()
  for (; !step.done; step = await coming.next()) pieces.push(step.value)
  return step.value.kind === 'answered' ? { ...step.value, bytes: new Uint8Array(Buffer.concat(pieces)) } : step.value
}

/** Pages of a file that is no PDF: what a reader of it sees, and none of what it hides. */
export const layOut = (given: Uint8Array, type: string, bounds = usual) =>
  whole<Told>(atOnce, { do: 'lay out', type }, [given], { bounds })

type Of<Kind extends Order['do']> = Omit<Extract<Order, { do: Kind }>, 'do' | 'cover'>

export const readPdf = (pdf: Uint8Array, bounds = usual) => whole<Read>(atOnce, { do: 'read' }, [pdf], { bounds })

export const lookAtPage = (pdf: Uint8Array, how: Of<'look'>, bounds = usual) =>
  whole<Looked>(atOnce, { do: 'look', ...how }, [pdf], { bounds })

type Unhurried = Omit<Going, 'bounds'>

async function* after(cover: Uint8Array, pdf: Given): AsyncGenerator<Uint8Array> {
  yield cover
  yield* pdf
}

/** The copy, piece by piece as it is made. @param cover a PDF that comes in front; empty for none */
export const growingCopy = (pdf: Given, cover: Uint8Array, how: Of<'build'>, going: Unhurried = {}) =>
  inTurn<Built>(meanwhile, { do: 'build', ...how, cover: cover.length }, after(cover, pdf), {
    bounds: unhurried,
    ...going,
  })

/** The same as a whole. */
export const buildCopy = (pdf: Uint8Array, cover: Uint8Array, how: Of<'build'>, bounds = unhurried) =>
  whole<Built>(meanwhile, { do: 'build', ...how, cover: cover.length }, [cover, pdf], { bounds })

export const readCopyBack = (
  pdf: Uint8Array | AsyncIterable<Uint8Array>,
  how: Of<'read back'>,
  going: Unhurried = {},
) =>
  whole<ReadBack>(meanwhile, { do: 'read back', ...how }, pdf instanceof Uint8Array ? [pdf] : pdf, {
    bounds: unhurried,
    ...going,
  })
