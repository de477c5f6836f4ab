import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Order, Printed } from './order.ts'

/** In milliseconds: far longer than any letter takes. */
const MOST_TIME = 60_000

/** In milliseconds: so long it waits for another order. Then it ends, and all its memory with it. */
const IDLE = 5_000

/** After so many it ends and another begins: what a native compiler never gives back is not kept for ever. */
const MOST_ORDERS = 200

const file = fileURLToPath(new URL('process.ts', import.meta.url))

interface Workshop {
  readonly child: ChildProcess
  orders: number
  closing: NodeJS.Timeout | null
}

let open: Workshop | null = null

/** Nobody waits for it to end: it goes with the program as well. */
function letRest(workshop: Workshop): void {
  const { child } = workshop
  if (workshop.orders >= MOST_ORDERS) close(workshop)
  else workshop.closing = setTimeout(() => close(workshop), IDLE).unref()
  child.unref()
  child.channel?.unref()
}

function close(workshop: Workshop): void {
  if (open === workshop) open = null
  if (workshop.child.connected) workshop.child.disconnect()
}

function begin(): Workshop {
  // What it would print of a failure may hold words of the letter, which belong in no log.
  const child = fork(file, [], { serialization: 'advanced', stdio: 'ignore', execArgv: [] })
  const workshop: Workshop = { child, orders: 0, closing: null }
  child.on('exit', () => close(workshop))
  child.on('error', () => close(workshop))
  return workshop
}

/**
 * Has a file made in a process apart, which stays for a moment in case more are to be made. One order at a time.
 * @throws Error where that process failed; its words hold nothing of the letter.
 */
export function madeInWorkshop(order: Order): Promise<Printed> {
  open ??= begin()
  const workshop = open
  const { child } = workshop
  if (workshop.closing) clearTimeout(workshop.closing)
  workshop.orders += 1
  child.ref()
  child.channel?.ref()
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), MOST_TIME)
    const over = () => {
      clearTimeout(tooLong)
      child.off('message', made)
      child.off('exit', ended)
      child.off('error', ended)
    }
    const made = (printed: Printed) => {
      over()
      letRest(workshop)
      resolve(printed)
    }
    const ended = () => {
      over()
      close(workshop)
      reject(new Error('no file could be made of a letter: the process that makes it ended'))
    }
    child.on('message', made)
    child.on('exit', ended)
    child.on('error', ended)
    child.send(order, error => {
      if (error) ended()
    })
  })
}
