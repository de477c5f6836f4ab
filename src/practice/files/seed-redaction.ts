import { findWords } from '#complaint/redaction/find-words.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { beginRedaction } from '#complaint/verbs/begin-redaction.ts'
import { formatIsoDay } from '#law/day.ts'
import { londonDay, type Office } from '#office/office.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { changeMarks } from '#office/redaction/change-marks.ts'
import { confirmRedaction } from '#office/redaction/confirm.ts'
import { readRedaction } from '#office/redaction/open-redaction.ts'
import { run } from '#office/run.ts'
import { practiceCouncil, practiceVisitor } from '../council.ts'
import { complaintsOfficer } from '../personas.ts'
import { telephoneNote, toBeTakenOut } from './letters.ts'

const { id: authorityId } = practiceCouncil

/** The complaint with the note that is redacted, and the id of the note. */
async function noteOf(office: Office): Promise<{ readonly id: string; readonly file: string } | null> {
  return office.record.transaction(authorityId, async tx => {
    const rows = await tx.query<{ id: string }>(
      `select distinct complaint_id as id from file_list join complaint_list using (authority_id, complaint_id)
       where authority_id = $1 and not closed order by complaint_id`,
      [authorityId],
    )
    for (const { id } of rows) {
      const file = [...((await openComplaint(tx, id))?.state.files.held.values() ?? [])].find(
        ({ name }) => name === telephoneNote.name,
      )
      if (file) return { id, file: file.id }
    }
    return null
  })
}

const stateOf = async (office: Office, id: string): Promise<{ state: ComplaintState; version: number } | null> =>
  office.record.transaction(authorityId, tx => openComplaint(tx, id))

type NewMark = Omit<Mark, 'id'>

/**
 * Begins a redacted copy of a note, marks what is about somebody else, and has somebody else confirm it, once: whoever
 * makes copies then makes it, while the service answers already. Not inside a transaction.
 */
export async function seedRedaction(office: Office): Promise<void> {
  const note = (await office.record.files.locked()) === null ? await noteOf(office) : null
  const opened = note && (await stateOf(office, note.id))
  if (!note || !opened) return
  const { redaction } = opened.state
  if (redaction.open.size > 0 || redaction.copies.length > 0) return
  const happened = formatIsoDay(londonDay(office.now()))
  const input = { happened, file: note.file, recipients: ['complainant'] }
  const task = { complaintId: note.id, input, expectedVersion: opened.version, source: { kind: 'worked' } } as const
  if ((await run(office, beginRedaction, task, practiceVisitor)).kind !== 'done') return
  const read = await readRedaction(office, note, practiceVisitor)
  if (read.kind !== 'read') return
  const add = toBeTakenOut.flatMap(([words, ground]) =>
    read.pages.flatMap(({ lines }, page) =>
      findWords(lines, words).map(
        ({ spans }): NewMark => ({
          place: { kind: 'words', page: page + 1, spans: [...spans] },
          ground,
          why: null,
          everywhere: true,
        }),
      ),
    ),
  )
  const change = { complaintId: note.id, file: note.file, add, remove: [], layout: read.layout }
  if ((await changeMarks(office, change, practiceVisitor)).kind !== 'done') return
  const { version = 0 } = (await stateOf(office, note.id)) ?? {}
  await confirmRedaction(office, { ...note, version }, { authorityId, personId: complaintsOfficer.personId })
}
