import { cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds of processor time, of all threads of this process, from now on: less moved by a busy machine than a clock. */
export function processorTime(): () => number {
  const from = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
}

function used(): { readonly busy: number; readonly all: number } {
  const times = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({ busy: user + nice + sys + irq, idle }))
  const busy = times.reduce((sum, one) => sum + one.busy, 0)
  return { busy, all: times.reduce((sum, one) => sum + one.idle, busy) }
}

/** How much of the machine others use while this process waits, from 0 to 1. */
export async function usedByOthers(milliseconds = 1_000): Promise<number> {
  const from = used()
  await wait(milliseconds)
  const to = used()
  return to.all === from.all ? 0 : (to.busy - from.busy) / (to.all - from.all)
}
