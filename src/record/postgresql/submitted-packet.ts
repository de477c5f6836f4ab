import type { Connection, Submittable } from 'pg'
import { PacketAnswer } from '../packet.ts'

/**
 * A packet as the driver takes what is not a query of its own: it is handed each message of the answer while it is the one
 * being answered, and nothing else is sent on the connection until its end.
 */
export class SubmittedPacket implements Submittable {
  readonly #packet: Uint8Array
  readonly #answer = new PacketAnswer()
  readonly #resolve: (answer: PacketAnswer) => void
  readonly #reject: (error: Error) => void

  constructor(packet: Uint8Array, resolve: (answer: PacketAnswer) => void, reject: (error: Error) => void) {
    this.#packet = packet
    this.#resolve = resolve
    this.#reject = reject
  }

  submit({ stream }: Connection): void {
    stream.write(this.#packet)
  }

  handleRowDescription({ fields }: { readonly fields: Parameters<PacketAnswer['described']>[0] }): void {
    this.#answer.described(fields)
  }

  handleDataRow({ fields }: { readonly fields: Parameters<PacketAnswer['row']>[0] }): void {
    this.#answer.row(fields)
  }

  handleCommandComplete(): void {
    this.#answer.completed()
  }

  handleEmptyQuery(): void {
    this.#answer.completed()
  }

  handleError(error: Error): void {
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#answer)
  }
}
