/** Does its work so many times, and gives a number that depends on every one, so that none can be optimised away. */
export type Repeated = (times: number) => number

const LONG_ENOUGH_MILLISECONDS = 40

function milliseconds(work: Repeated, times: number): number {
  const from = performance.now()
  const result = work(times)
  const took = performance.now() - from
  if (Number.isNaN(result)) throw new Error('what was to be timed did not work')
  return took
}

function timesThatTakeLongEnough(work: Repeated): number {
  for (let times = 1; ; times = Math.ceil(times * 1.7))
    if (milliseconds(work, times) >= LONG_ENOUGH_MILLISECONDS) return times
}

/**
 * Nanoseconds each time takes, several samples a contender, in the order given. They take turns, so that a moment in
 * which the machine is slow falls on all of them.
 */
export function timePerCall(contenders: readonly Repeated[], runs = 9): readonly (readonly number[])[] {
  const entered = contenders.map(work => {
    const samples: number[] = []
    return { work, times: timesThatTakeLongEnough(work), samples }
  })
  for (let run = 0; run < runs; run++)
    for (const { work, times, samples } of entered) samples.push((milliseconds(work, times) * 1e6) / times)
  return entered.map(({ samples }) => samples)
}
