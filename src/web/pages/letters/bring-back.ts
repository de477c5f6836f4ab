import { dateInWords, readDay } from '#law/day-words.ts'
import { keepDraft } from '#office/letters/keep-draft.ts'
import { londonDay } from '#office/office.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { onceSent } from '../recording/once.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import { askedAgain } from './against-record.ts'
import { address, type Issue, nothingSaid, type Said } from './against-record-form.ts'

/** What it is by its first bytes; whatever else it is, it is read as plain text or not at all. */
const endingOf = (bytes: Buffer): string => {
  const start = bytes.subarray(0, 4).toString('latin1')
  return start === '%PDF' ? 'pdf' : start === 'PK\u0003\u0004' ? 'docx' : 'txt'
}

/** Where that very letter is shown as it was held, whatever others keep meanwhile. */
const heldAt = (id: string, file: string): string => `${address(id)}?${new URLSearchParams({ held: 'yes', file })}`

/** Holds a letter that was changed elsewhere against the record, and keeps that very file with what was found. */
export async function letterBroughtBack({ params, body }: Asked, here: Here): Promise<Answer> {
  const complaintId = params.id ?? ''
  const typed = typedIn(body)
  const [versionOf, bears] = [oneOf(typed, 'versionOf'), oneOf(typed, 'bears')]
  const bytes = body.file instanceof Uint8Array && body.file.length > 0 ? Buffer.from(body.file) : null
  const dated = readDay(bears)
  const { office } = here.site
  const said: Said = { ...nothingSaid(dateInWords(londonDay(office.now()))), versionOf, bears }
  const again = (wrong: readonly Issue[], status = 422) =>
    askedAgain(complaintId, { ...said, issues: wrong }, here, status)
  if (bytes === null || dated === undefined)
    return again([
      ...(bytes === null ? [{ field: 'file' as const, message: 'Choose the file of the letter' }] : []),
      ...(dated === undefined ? [{ field: 'bears' as const, message: 'Enter a day, such as 8 September 2022' }] : []),
    ])
  const draft = { complaintId, dated, bytes, ending: endingOf(bytes), versionOf: versionOf || null }
  const key = onceSent(`${address(complaintId)}/file`, { ...typed, file: bytes.toString('base64') })
  const done = await keepDraft(office, draft, here.visitor, key)
  switch (done.kind) {
    case 'kept': {
      const { length: count } = done.compared.against.differences
      const stands =
        count === 0 ? 'It agrees with the record.' : `It has ${counted(count, 'difference')} from the record.`
      here.session.set('notice', `The file is kept with this complaint. ${stands}`)
      return redirect(heldAt(complaintId, done.fileId))
    }
    case 'kept before':
      here.session.set('notice', 'The letter is kept among the files of this complaint.')
      return redirect(done.fileId === null ? address(complaintId) : heldAt(complaintId, done.fileId))
    case 'changed meanwhile':
      return again(
        [{ field: 'file', message: 'Somebody else recorded something in the same moment. Choose the file again' }],
        409,
      )
    case 'not read':
      return again([{ field: 'file', message: done.why }])
    case 'not allowed':
      return notAllowed(here)
    case 'not found':
      return notFound(here)
  }
}
