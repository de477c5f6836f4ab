import { madeFromOf } from '#complaint/letters/checked.ts'
import { stillOwed } from '#complaint/tells/told-duties.ts'
import { type EventToTell, eventsToTell } from '#complaint/tells/who-is-told.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Template } from '#paper/template.ts'
import { templateNamed } from '#paper/templates.ts'
import { path } from '../../components/link.ts'
import { mayNow } from '../complaint/may-now.ts'

/** What the letter tells of and is on record already. */
export const eventsOf = ({ state, now }: ShownComplaint, { tells }: Template): readonly EventToTell[] =>
  eventsToTell(state, now).filter(({ tell, people }) => tells.includes(tell.transition) && people.length > 0)

export const isOwed = (event: EventToTell): boolean => !event.overtaken && stillOwed(event, 'not yet').length > 0

/** The verbs that are a step of the procedure and its letter in one. */
const stepsThatSend = complaintVerbs.filter(
  ({ name, fields }) => name !== recordLetter.name && fields.some(field => field.name === 'sentTo'),
)

/** A letter that tells of one event of several: that one; of a kept one nobody knows which, and whoever records it says so. */
export function toldBy(
  { about }: Template,
  seqs: readonly number[] | undefined,
  all: readonly number[],
): readonly number[] {
  if (!about) return all
  const own = all.filter(seq => seqs?.includes(seq))
  return own.length > 0 || all.length > 1 ? own : all
}

/**
 * Where it is recorded that a kept letter was sent, with the file, to whom, and what it tells of chosen already: the step
 * itself, while that is still to be taken, and otherwise the letter that tells of it.
 */
export function whereSendingIsRecorded(
  shown: ShownComplaint,
  template: Template,
  letter: { readonly fileId: string; readonly to: string | null; readonly about?: readonly number[] | undefined },
): string {
  const may = mayNow(shown)
  const step = stepsThatSend.find(
    ({ name, transitions }) => may(name) && transitions.some(one => template.tells.includes(one)),
  )
  const events = eventsOf(shown, template)
  const owed = events.filter(isOwed)
  const told = toldBy(
    template,
    letter.about,
    (owed.length > 0 ? owed : events.slice(-1)).map(({ entry }) => entry.seq),
  )
  const query = new URLSearchParams({
    files: letter.fileId,
    ...(letter.to === null ? {} : { sentTo: letter.to }),
    ...(step || told.length === 0 ? {} : { events: [...new Set(told)].join(',') }),
  })
  return `${path`/complaints/${shown.id}/record/${step?.name ?? recordLetter.name}`}?${query.toString()}`
}

/** The same for a letter among the files, by what it was made from; one that was written elsewhere may tell of anything. */
export function whereKeptLetterIsRecorded(shown: ShownComplaint, fileId: string): string {
  const made = madeFromOf(shown.state, fileId)
  const template = made && templateNamed(made.template)
  return template
    ? whereSendingIsRecorded(shown, template, { fileId, to: null })
    : `${path`/complaints/${shown.id}/record/${recordLetter.name}`}?${new URLSearchParams({ files: fileId }).toString()}`
}
