import type { AgreedDue } from '#complaint/agreed/due.ts'
import type { AgreedItem } from '#complaint/agreed/item.ts'
import { agreedLate } from '#complaint/agreed/late.ts'
import { type AgreedStanding, agreedStanding } from '#complaint/agreed/stands.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { spanElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { type TagOptions, tag } from '../../components/tag.ts'
import { type Content, type Html, html } from '../../html.ts'
import { capital, counted } from '../days.ts'

export const agreedAddress = (id: string): string => path`/complaints/${id}/agreed`
export const itemAddress = (id: string, itemId: string): string => path`/complaints/${id}/agreed/${itemId}`

export const atInWords = (at: AgreedItem['at']): string => {
  if (at === 'Ombudsman') return 'With the Ombudsman'
  return at === 'not recorded' ? 'By the council, in no stage' : `Stage ${at}`
}

const tags: Record<AgreedStanding['kind'], Pick<TagOptions, 'text' | 'colour'>> = {
  'to do': { text: 'To do', colour: 'grey' },
  'to be checked': { text: 'Proof to be checked', colour: 'yellow' },
  'proof not enough': { text: 'Proof not enough', colour: 'orange' },
  'to be sent': { text: 'Proof to be sent', colour: 'yellow' },
  'with the Ombudsman': { text: 'With the Ombudsman', colour: 'blue' },
  'not accepted': { text: 'Not accepted', colour: 'red' },
  done: { text: 'Proved', colour: 'green' },
}

export const tagOf = (standing: AgreedStanding['kind']): Html => tag(tags[standing])

/** Overdue is loud while it is not done; done late is said in the words beside it. */
export function standingTag(item: AgreedItem, { state, now }: ShownComplaint): Html {
  const late = agreedLate(state, item, now)
  const standing = agreedStanding(item)
  const isOverdue = late !== null && ['to do', 'proof not enough', 'not accepted'].includes(standing.kind)
  return html`${isOverdue && html`${tag({ text: 'Overdue', colour: 'red' })} `}${!(isOverdue && standing.kind === 'to do') && tagOf(standing.kind)}`
}

/** "12 days late" of what was done or is still to be done; empty where it is not late. */
export function lateInWords(item: AgreedItem, { state, now }: ShownComplaint): string {
  const late = agreedLate(state, item, now)
  if (!late) return ''
  const least = late.days.least ?? 0
  const days = `${counted(least, late.unit === 'days' ? 'day' : 'working day')}`
  return `${late.days.most === late.days.least ? '' : 'at least '}${days} ${late.isDone ? 'late' : 'overdue'}`
}

/** The day, or why there is none yet; never blank. */
export function dueContent(due: AgreedDue | null): Content {
  if (!due) return 'No time limit'
  const first = due.soonest === null ? '' : `${capital(due.soonest)}, and `
  if (!due.by) return html`Not known yet<span class="ledger__note">${capital(due.phrase)}. ${due.notKnown}</span>`
  return html`${spanElement(due.by)}<span class="ledger__note">${first}${due.phrase}</span>`
}

export const nameOf = (personId: string | null, { names }: ShownComplaint): string | null =>
  personId === null ? null : (names.get(personId) ?? 'name erased')

export function ownerInWords(item: AgreedItem, shown: ShownComplaint): string {
  const [owner, team] = [nameOf(item.ownerId, shown), item.team]
  return [owner, team].filter(Boolean).join(', ') || 'Nobody named'
}

/** What the last step says, in one line. */
export function standingInWords(item: AgreedItem, shown: ShownComplaint): string {
  const standing = agreedStanding(item)
  switch (standing.kind) {
    case 'to do':
      return 'No proof on record.'
    case 'to be checked':
      return `Proof of ${spanInWords(standing.proof.happened)}: ${standing.proof.words}`
    case 'proof not enough':
      return standing.check.words
    case 'to be sent':
      return `Checked by ${nameOf(standing.check.checkedBy, shown) ?? 'somebody not named'}.`
    case 'with the Ombudsman':
      return `Sent ${spanInWords(standing.sent.happened)}.`
    case 'not accepted':
      return standing.view.words
    case 'done':
      return `${standing.done.evidence} Accepted by ${standing.done.acceptedBy}.`
  }
}

export const filesInWords = (fileIds: readonly string[], { id, state }: ShownComplaint): Html =>
  html`${fileIds.map(fileId => html` ${link(path`/complaints/${id}/files/${fileId}`, state.files.held.get(fileId)?.name ?? 'A file')}`)}`
