import { mkdirSync } from 'node:fs'
import { lines } from './lines.ts'
import type { Order, Told } from './messages.ts'

/**
 * Measures one line, in a process of its own: what another line left warm, or in memory, or broken, does not reach it.
 */
const tell = (told: Told): Promise<void> =>
  new Promise((done, fail) => process.send?.(told, undefined, undefined, error => (error ? fail(error) : done())))

process.once('message', async ({ name, ...order }: Order) => {
  const entered = lines.find(line => line.name === name)
  if (!entered) throw new Error(`there is no line ${name}`)
  mkdirSync(order.folder, { recursive: true })
  mkdirSync(order.shared, { recursive: true })
  const { line } = await entered.load()
  const rows = await line({ ...order, say: words => void tell({ is: 'progress', words }) })
  await tell({ is: 'rows', rows })
  process.exit(0)
})
