import { parentPort, workerData } from 'node:worker_threads'
import { inspectContent } from './inspect-content.ts'

const port = parentPort
if (!port) throw new Error('this file is the thread that looks into files, and runs only as one')

const { bytes, name }: { readonly bytes: Uint8Array; readonly name: string } = workerData
port.postMessage(await inspectContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name))
