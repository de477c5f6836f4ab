import { parentPort, workerData } from 'node:worker_threads'
import { partsOf, takeApart } from './take-apart.ts'

const port = parentPort
if (!port) throw new Error('this file is the thread that takes messages apart, and runs only as one')

const { bytes, places }: { readonly bytes: Uint8Array; readonly places: readonly number[] | null } = workerData
port.postMessage(places === null ? await takeApart(bytes) : await partsOf(bytes, places))
