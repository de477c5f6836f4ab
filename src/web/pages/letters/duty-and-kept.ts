import { madeFromOf, type Standing, standingOf } from '#complaint/letters/checked.ts'
import { audiencesInWords, stillOwed } from '#complaint/tells/told-duties.ts'
import type { EventToTell } from '#complaint/tells/who-is-told.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Template } from '#paper/template.ts'
import { spanElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { daysLeftInWords, workingDaysTo } from '../days.ts'
import { fileLink } from '../files/file-link.ts'
import { eventsOf, isOwed, whereSendingIsRecorded } from './lead-on.ts'

function byWhen({ by, tell }: EventToTell, { now }: ShownComplaint): Html | string {
  if (by === null || by.latest === null) return tell.by === 'as soon as possible' ? 'as soon as possible' : ''
  const left = daysLeftInWords(workingDaysTo(by.latest, now.today, now.calendar))
  return html`by ${spanElement(by)}${left && `, ${left}`}`
}

/** The duty to tell that the letter discharges, and when that is due. */
export function duty(shown: ShownComplaint, template: Template): readonly Html[] {
  const owed = eventsOf(shown, template).filter(isOwed)
  return owed.map(event => {
    const when = byWhen(event, shown)
    return html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>To do:</strong> tell ${audiencesInWords(stillOwed(event, 'not yet'))} ${event.tell.what}${when !== '' && html`, ${when}`}.</p>`
  })
}

const standings: Readonly<Record<Standing['kind'], string>> = {
  agrees: 'Agrees with the record',
  'differs, with a reason': 'Differs from the record, with a reason',
  differs: 'Differs from the record',
  'out of date': 'The record has changed since it was made or checked',
  'not checked': 'Brought back and not held against the record yet',
}

/** What was made of a template and kept, the latest first: whether it still agrees, and whether it went out. */
export function keptLetters(shown: ShownComplaint, template: Template): Html | '' {
  const { id, state } = shown
  const files = [...state.files.held.values()]
    .filter(file => madeFromOf(state, file.id)?.template === template.id)
    .toReversed()
  if (files.length === 0) return ''
  return html`<ul class="govuk-list letters__kept">${files.map(file => {
    const sent = state.letters.sendings.find(one => one.files.includes(file.id))
    const standing = standingOf(state, file.id)
    const wording = madeFromOf(state, file.id)?.wording ?? null
    return html`<li>${fileLink(shown, file.id) ?? file.name}<span class="list__detail">Kept ${spanInWords(file.added)}${wording !== null && `, made with version ${wording} of the council’s words`}. ${
      sent
        ? `Sent ${spanInWords(sent.happened)}${sent.method === 'not recorded' ? '' : `, by ${sent.method}`}.`
        : html`${standing && `${standings[standing.kind]}.`} Not recorded as sent: ${link(whereSendingIsRecorded(shown, template, { fileId: file.id, to: null }), html`record that it was sent<span class="govuk-visually-hidden"> (${file.name})</span>`)}.`
    } ${link(`${path`/complaints/${id}/letters/against-record`}?file=${file.id}`, html`Hold it against the record<span class="govuk-visually-hidden"> (${file.name})</span>`)}</span></li>`
  })}</ul>`
}
