/** Fewer are done before a bar can be seen. */
const WORTH_SHOWING = 25
const WIDTH = 30

/** A bar on the terminal while many things are done; nothing where there is no terminal. */
export function progressBar(total: number, stream: NodeJS.WriteStream = process.stderr): { step(): void; end(): void } {
  if (!stream.isTTY || total < WORTH_SHOWING) return { step() {}, end() {} }
  let done = 0
  let shown = -1
  return {
    step() {
      done++
      const filled = Math.floor((done / total) * WIDTH)
      if (filled === shown) return
      shown = filled
      stream.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${total}`)
    },
    end() {
      stream.write(`\r${' '.repeat(WIDTH + 24)}\r`)
    },
  }
}
