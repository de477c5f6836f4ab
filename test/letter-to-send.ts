import { fileAdded } from '#complaint/entries/file-added.ts'
import { fileChecked } from '#complaint/entries/file-checked.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import type { Part } from '#complaint/words.ts'
import type { Office, Visitor } from '#office/office.ts'
import { londonDay } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { type Result, run } from '#office/run.ts'
import { contactRecorded } from '#person/entries/contact-recorded.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { onDay, undated, whenToData } from '#stream/when.ts'
import type { Council } from './council.ts'

const worked = { kind: 'worked' } as const

type At = Pick<Council, 'office' | 'record' | 'authorityId' | 'visitor'>

/** A complaint with a letter among its files, for tests of how it leaves. */
export interface ToSend {
  readonly complaintId: string
  readonly letter: string
  readonly mother: string
}

export const MOTHERS_EMAIL = 'ann.made-up@home.example'

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** Adds somebody to the complaint, with how they are reached. */
export async function withSomebody(
  { office, record, authorityId }: At,
  complaintId: string,
  part: Part,
  reached: { readonly email?: string; readonly address?: string; readonly safeWays?: readonly string[] } = {},
): Promise<string> {
  const personId = crypto.randomUUID()
  const now = office.now()
  const recording = { actor: 'system', now: now.toISOString() }
  const today = onDay(londonDay(now))
  await record.transaction(authorityId, async tx => {
    await tx.append(
      { kind: 'person', id: personId },
      0,
      [
        personRecorded.write(today, worked, { name: 'Ann Made-Up', note: null }),
        contactRecorded.write(today, worked, {
          phone: null,
          email: reached.email ?? null,
          address: reached.address ?? null,
          safeWays: [...(reached.safeWays ?? [])],
          times: null,
          never: null,
        }),
      ],
      recording,
    )
    const opened = await openComplaint(tx, complaintId)
    if (!opened) throw new Error('There is no such complaint')
    await tx.append(
      opened.ref,
      opened.version,
      [partTaken.write(today, worked, { personId, part, note: null })],
      recording,
    )
  })
  return personId
}

/** Keeps content as a file of the complaint that may be opened. */
async function withLetter({ office, record, authorityId }: At, complaintId: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const kept = await record.files.keep({ authorityId, complaintId }, once(bytes), 10_000_000)
  const now = office.now()
  const today = onDay(londonDay(now))
  const fileId = crypto.randomUUID()
  await record.transaction(authorityId, async tx => {
    const opened = await openComplaint(tx, complaintId)
    if (!opened) throw new Error('There is no such complaint')
    const added = fileAdded.write(today, worked, {
      ...kept,
      fileId,
      name: 'Letter to Ann Made-Up.txt',
      kind: 'letter or email',
      what: null,
      type: 'txt',
      dated: whenToData(undated),
      suppliedBy: null,
      versionOf: null,
    })
    const checked = fileChecked.write(today, worked, { fileId, result: 'clean', by: 'test' })
    await tx.append(opened.ref, opened.version, [added, checked], { actor: 'system', now: now.toISOString() })
  })
  return fileId
}

/** A complaint by a mother who can be reached by email, with a letter to her. */
export async function letterToSend(council: At, text = 'Dear Ann, this is the letter.'): Promise<ToSend> {
  const begun = await run(
    council.office,
    receiveComplaint,
    {
      complaintId: null,
      input: { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' },
      expectedVersion: null,
      source: worked,
    },
    council.visitor('complaints manager'),
  )
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun))
  const { complaintId } = begun
  const mother = await withSomebody(council, complaintId, 'complainant', {
    email: MOTHERS_EMAIL,
    address: '1 Made-Up Street',
  })
  return { complaintId, mother, letter: await withLetter(council, complaintId, text) }
}

/** Asks that it be sent, by email and to the mother unless something else is said. */
export const askFor = (
  office: Office,
  { complaintId, letter, mother }: ToSend,
  visitor: Visitor,
  input: Readonly<Record<string, unknown>> = {},
): Promise<Result> =>
  run(
    office,
    askToSend,
    {
      complaintId,
      expectedVersion: null,
      source: worked,
      input: {
        happened: '2 March 2026',
        discharges: 'record-letter',
        answers: JSON.stringify({ what: 'An acknowledgement' }),
        letter,
        byEmail: [mother],
        secondPerson: 'no',
        ...input,
      },
    },
    visitor,
  )
