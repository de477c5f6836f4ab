import type { Office } from '../office.ts'
import { pause } from '../pause.ts'
import { Lane } from '../redaction/lane.ts'
import { makePack, Stopped } from './make-pack.ts'
import { type ClaimedPack, claimNextPack, tellEnd, tellHowFar } from './under-way.ts'

/** How often it tells how far it is, in milliseconds: far more often than it takes until it counts as cut off. */
const EVERY = 10_000

/** How often it is asked what was cut off, in milliseconds. */
const LOOK_EVERY = 30_000

const MOST_TRIES = 3

/** A pack takes memory as its largest document does: one after the other. */
const lane = new Lane()

const DONE_SINCE = 'What was asked for cannot be made by whoever asked any more. Somebody who may has to ask again.'

async function make(office: Office, which: ClaimedPack, stopping: AbortSignal): Promise<void> {
  const { authorityId, complaintId, pack, askedBy } = which
  let far = { document: 0, documents: 0 }
  const telling = setInterval(() => {
    // The database may be away for a moment: that it is silent for long is what counts.
    tellHowFar(office, which, far).catch(() => {})
  }, EVERY)
  const reached = (document: number, documents: number): void => {
    far = { document, documents }
    if (document === 1) tellHowFar(office, which, far).catch(() => {})
    if (stopping.aborted) throw new Stopped()
  }
  try {
    const visitor = { authorityId, personId: askedBy }
    const came = await makePack(office, { id: complaintId, pack }, visitor, reached)
    if (came.kind === 'not made') await tellEnd(office, which, { kind: 'failed', why: came.why })
    else if (came.kind === 'not found' || came.kind === 'not allowed')
      await tellEnd(office, which, { kind: 'failed', why: DONE_SINCE })
  } finally {
    clearInterval(telling)
  }
}

/**
 * Makes the files of the next pack of a council that were asked for. Not inside a transaction.
 * @returns false where there is none
 */
export async function makeNextPack(office: Office, authorityId: string, stopping: AbortSignal): Promise<boolean> {
  const leave = await lane.enter()
  try {
    const which = stopping.aborted ? null : await claimNextPack(office, authorityId)
    if (!which) return false
    if (which.tries > MOST_TRIES) {
      const why = `It was broken off ${MOST_TRIES} times while it was being made. Put it together in smaller packs, or ask whoever runs this service: its log says what happened.`
      await tellEnd(office, which, { kind: 'failed', why })
      return true
    }
    try {
      await make(office, which, stopping)
    } catch (error) {
      await tellEnd(office, which, { kind: 'waiting' }, !(error instanceof Stopped))
      if (!(error instanceof Stopped)) throw error
    }
    return true
  } finally {
    leave()
  }
}

/** Makes every pack of a council that was asked for, one after the other. */
export async function makePacks(office: Office, authorityId: string, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted && (await makeNextPack(office, authorityId, stopping)));
}

/** The same for every council, again and again, for what a stop or a failure left. A failure is said, and tried again. */
export async function keepMakingPacks(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  while (!stopping.aborted) {
    for (const authorityId of authorities)
      try {
        await makePacks(office, authorityId, stopping)
      } catch (error) {
        say(`A pack could not be made: ${error instanceof Error ? error.message : error}`)
      }
    await pause(LOOK_EVERY, stopping)
  }
}
