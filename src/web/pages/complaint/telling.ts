import type { ComplaintState } from '#complaint/state.ts'
import { audiencesInWords, livesOn } from '#complaint/tells/told-duties.ts'
import type { EventToTell, PersonToTell, Telling } from '#complaint/tells/who-is-told.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import type { May } from './may-now.ts'

/** The step has a letter of its own, which is recorded by its own verb. */
const letterOf: Readonly<Record<string, string>> = {
  'consideration-suspended': 'record-suspension-notice',
  'withdrawal-made': 'confirm-withdrawal',
}

/** Somebody still has to be told of it, or it still has to be decided. */
export const isOwed = ({ telling }: PersonToTell): boolean =>
  telling.kind === 'not yet' || telling.kind === 'to be decided'

const afterDay = ({ by }: EventToTell, telling: Telling): boolean =>
  telling.kind === 'told' &&
  by?.latest != null &&
  telling.sending.happened.earliest !== null &&
  telling.sending.happened.earliest > by.latest

/** Whether somebody was told, in words first: the colour only repeats them. */
export function tellingInWords(event: EventToTell, { telling }: PersonToTell, { now }: ShownComplaint): Html {
  switch (telling.kind) {
    case 'told': {
      const { happened, method } = telling.sending
      const how = method === 'not recorded' ? '' : method === 'in person' ? ', in person' : `, by ${method}`
      return html`told ${spanInWords(happened)}${how}${afterDay(event, telling) && html` ${tag({ text: 'After the last day', colour: 'red' })}`}`
    }
    case 'decided':
      return html`${telling.decision.decision}. <span class="list__detail">${telling.decision.reasons}</span>`
    case 'on their work list':
      return html`their work list shows it`
    case 'not recorded':
      return html`nothing on record says so`
    case 'to be decided':
      return tag({ text: 'To be decided', colour: 'yellow' })
    case 'not yet': {
      if (event.overtaken) return tag({ text: 'Not told in time', colour: 'red' })
      const late = event.by?.latest != null && event.by.latest < now.today
      return late ? tag({ text: 'Not yet told: late', colour: 'red' }) : tag({ text: 'Not yet told', colour: 'yellow' })
    }
  }
}

/** Names where they are known; a part that nobody holds is named by the part. */
export const whoInWords = ({ personId, audience }: PersonToTell, { names }: ShownComplaint): string =>
  personId === null ? capital(audiencesInWords([audience])) : (names.get(personId) ?? 'Name erased')

export interface WayToTell {
  readonly href: string
  readonly text: string
}

/** What this person can do about it now. */
export function waysToTell(
  { entry }: EventToTell,
  one: PersonToTell,
  { id }: ShownComplaint,
  may: May,
): readonly WayToTell[] {
  if (!isOwed(one)) return []
  const verb = letterOf[entry.type] ?? 'record-letter'
  const to = one.personId === null ? '' : encodeURIComponent(one.personId)
  const form = (name: string) => `${path`/complaints/${id}/record/${name}`}?events=${entry.seq}`
  return [
    ...(may(verb) ? [{ href: `${form(verb)}${to && `&sentTo=${to}`}`, text: 'Record that they were told' }] : []),
    ...(one.telling.kind === 'to be decided' && may('decide-who-is-told')
      ? [{ href: `${form('decide-who-is-told')}&personId=${to}`, text: 'Decide that they are not told' }]
      : []),
  ]
}

/** Somebody is still to be told of it; what a later step has overtaken is over, and so is most when the complaint is. */
export const isOpenEvent = (event: EventToTell, { closed }: Pick<ComplaintState, 'closed'>): boolean =>
  !event.overtaken && (!closed || livesOn(event)) && event.people.some(isOwed)
