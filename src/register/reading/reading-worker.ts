import { parentPort } from 'node:worker_threads'
import type { NotFiled, PublishedDecision } from '../published-decision.ts'
import { decisionIn } from './decision-in.ts'

export interface ToRead {
  readonly id: number
  readonly text: string
}

export interface WasRead {
  readonly id: number
  readonly read: PublishedDecision | NotFiled
}

const port = parentPort
if (!port) throw new Error('this file is the reading thread of the register and runs only as one')

function read(text: string): WasRead['read'] {
  try {
    return decisionIn(text)
  } catch {
    // A text that breaks the reader is told like any other that cannot be read, and the next one is read.
    return { why: 'This program could not read it.' }
  }
}

port.on('message', ({ id, text }: ToRead) => port.postMessage({ id, read: read(text) } satisfies WasRead))
