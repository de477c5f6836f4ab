import { setTimeout as wait } from 'node:timers/promises'
import type { RecordStore } from '#record/record.ts'
import { notes, story } from './verb-story.ts'

export const PEOPLE = 20

export interface PeopleWriting {
  /** Waits for what each is recording, and tells how many verbs a second were recorded. */
  stop(): Promise<number>
}

async function* stories(record: RecordStore): AsyncGenerator<string, void> {
  while (true) yield* story(record)
}

/**
 * Twenty people, each recording one thing after the other: nineteen in complaints that they take and work, one in the
 * largest there is. Through the office, as the pages do it.
 * @param pause milliseconds between one thing recorded and the next, of each person; the first ones are spread over it
 */
export function peopleWriting(record: RecordStore, largestId: string, pause: number): PeopleWriting {
  let over = false
  let recorded = 0
  const from = performance.now()
  const people = Array.from({ length: PEOPLE }, async (_, person) => {
    await wait((pause * person) / PEOPLE)
    for await (const _verb of person === 0 ? notes(record, largestId) : stories(record)) {
      recorded++
      if (over) return
      // Also where there is no pause, so that others come in between.
      await wait(pause)
    }
  })
  const failed = Promise.all(people)
  failed.catch(() => {})
  return {
    async stop() {
      over = true
      await failed
      return (recorded * 1000) / (performance.now() - from)
    },
  }
}
