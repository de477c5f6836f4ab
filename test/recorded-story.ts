import { isStreamId } from '#office/office.ts'
import {
  adjudicatingOfficer,
  advocate,
  complaintsManager,
  independentPerson,
  investigatingOfficer,
  panelChair,
  panelClerk,
  secondPanellist,
  stage1Resolver,
  thirdPanellist,
} from '#practice/personas.ts'
import type { JsonObject, NewEntry } from '#stream/entry.ts'
import type { Field } from '#stream/field.ts'
import type { Council } from './council.ts'
import type { Scenario } from './scenario.ts'

/**
 * Stories name people by a word; in a record these are of those who work for the council, or with it, whatever ran before.
 * Everybody else is somebody whom the council knows only from the story.
 */
const people = new Map([
  ['manager', complaintsManager.personId],
  ['io', investigatingOfficer.personId],
  ['ip', independentPerson.personId],
  ['second io', advocate.personId],
  ['chair', panelChair.personId],
  ['second', secondPanellist.personId],
  ['third', thirdPanellist.personId],
  ['ann', stage1Resolver.personId],
  ['ben', panelClerk.personId],
  ['neighbour', adjudicatingOfficer.personId],
])

function idOf(word: string): string {
  if (isStreamId(word)) return word
  const id = people.get(word) ?? crypto.randomUUID()
  people.set(word, id)
  return id
}

function withIds(entry: NewEntry): NewEntry {
  const data: JsonObject = JSON.parse(JSON.stringify(entry.data), (key, value) =>
    key === 'personId' && typeof value === 'string'
      ? idOf(value)
      : key === 'to' && Array.isArray(value)
        ? value.map(one => idOf(String(one)))
        : value,
  )
  return { ...entry, data }
}

/**
 * Puts what a story tells into the record, as a complaint of the council. A team manager wrote it, so that whoever goes on
 * with it can sign what was written.
 */
export async function recordStory(
  { record, authorityId, visitor }: Council,
  story: Scenario,
): Promise<{ readonly id: string; readonly version: number }> {
  const id = crypto.randomUUID()
  const entries = story.entries().map(withIds)
  const recording = { actor: visitor('stage 1 resolver').personId, now: '2026-03-02T09:00:00.000Z' }
  await record.transaction(authorityId, tx => tx.append({ kind: 'complaint', id }, 0, entries, recording))
  return { id, version: entries.length }
}

const letter = { name: 'letter.txt', content: Buffer.from('A letter.').toString('base64') }

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Answers that name somebody in the words of a story, with the id of who that is in the record; a file as it is sent. */
export const withPeople = (fields: readonly Field[], input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const kind = fields.find(field => field.name === name)?.kind
      if (kind === 'upload') return [name, letter]
      if (kind !== 'person' && kind !== 'people') return [name, value]
      if (Array.isArray(value)) return [name, value.filter(isWord).map(idOf)]
      return [name, isWord(value) ? idOf(value) : value]
    }),
  )
