/** Milliseconds of processor time, of all threads of this process, from now on: less moved by a busy machine than a clock. */
export function processorTime(): () => number {
  const from = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
}
