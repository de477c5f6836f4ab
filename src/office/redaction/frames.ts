/** What a process hands over while it works: how far it is, a piece of what it makes, and at the end its answer. */
export type FrameKind = 'progress' | 'bytes' | 'answer'

export interface Frame {
  readonly kind: FrameKind
  readonly body: Buffer
}

const kinds: readonly FrameKind[] = ['progress', 'bytes', 'answer']
const HEAD = 5

/** One frame as it goes through a pipe: its kind, its length, and what it holds. */
export function framed(kind: FrameKind, body: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD)
  head[0] = kinds.indexOf(kind)
  head.writeUInt32BE(body.length, 1)
  return Buffer.concat([head, body])
}

/** The frames in what comes out of a pipe. One that is cut off at the end is none. */
export async function* framesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<Frame, void> {
  let waiting: Buffer[] = []
  let held = 0
  let wanted = HEAD
  for await (const piece of pieces) {
    waiting.push(piece)
    held += piece.length
    while (held >= wanted) {
      const whole = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting)
      const length = HEAD + whole.readUInt32BE(1)
      waiting = [whole]
      wanted = length
      if (held < length) break
      const kind = kinds[whole[0] ?? 0]
      if (kind) yield { kind, body: whole.subarray(HEAD, length) }
      const rest = whole.subarray(length)
      waiting = rest.length > 0 ? [rest] : []
      held = rest.length
      wanted = HEAD
    }
  }
}
