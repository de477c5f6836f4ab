import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { LoadAnswer, LoadOrder } from './load.ts'

const { port, paths, requests, connections, pause = 0 }: LoadOrder = workerData
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const latencies: number[] = []
let bytes = 0
let asked = 0

function ask(path: string): Promise<void> {
  const from = performance.now()
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, agent }, answer => {
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => {
        latencies.push(performance.now() - from)
        if (answer.statusCode === 200) done()
        else fail(new Error(`${path} answered ${answer.statusCode}`))
      })
      answer.on('error', fail)
    }).on('error', fail)
  })
}

async function connection(): Promise<void> {
  while (asked < requests) {
    const path = paths[asked % paths.length]
    asked++
    if (path !== undefined) await ask(path)
    if (pause > 0) await wait(pause)
  }
}

const from = performance.now()
await Promise.all(Array.from({ length: connections }, connection))
const answer: LoadAnswer = { seconds: (performance.now() - from) / 1000, latencies, bytes }
agent.destroy()
parentPort?.postMessage(answer)
