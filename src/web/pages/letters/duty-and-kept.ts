import type { ComplaintFile } from '#complaint/files/state.ts'
import { madeFromOf, type Standing, standingOf } from '#complaint/letters/checked.ts'
import type { MadeFrom } from '#complaint/letters/state.ts'
import { audiencesInWords, stillOwed } from '#complaint/tells/told-duties.ts'
import type { EventToTell } from '#complaint/tells/who-is-told.ts'
import { spanInWords } from '#law/day-words.ts'
import type { CouncilNow, ShownLetters } from '#office/views/letters.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { listed } from '#paper/people.ts'
import type { Template } from '#paper/template.ts'
import { spanElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { daysLeftInWords, workingDaysTo } from '../days.ts'
import { fileLink } from '../files/file-link.ts'
import { eventsOf, isOwed, whereKeptLetterIsRecorded } from './lead-on.ts'

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

/** What of the council’s own has changed since a letter was made, for whoever would send it. */
function changedSince(made: MadeFrom, now: CouncilNow): readonly string[] {
  const { head, wording, template } = made
  return [
    ...(head !== null && head.name !== now.head.name ? ['the council’s name'] : []),
    ...(head !== null && head.colour !== now.head.colour ? ['its colour'] : []),
    ...(head !== null && head.version !== now.head.version ? ['the letterhead'] : []),
    ...(wording !== (now.wordings.get(template) ?? null) ? ['the words of this letter'] : []),
  ]
}

/** "made with version 2 of the council’s words and version 1 of its letterhead" */
function madeWith({ head, wording }: MadeFrom): string {
  const versions = [
    ...(wording === null ? [] : [`version ${wording} of the council’s words`]),
    ...(head === null || head.version === null ? [] : [`version ${head.version} of its letterhead`]),
  ]
  return versions.length === 0 ? '' : `, made with ${listed(versions)}`
}

function keptOne({ complaint: shown, council }: ShownLetters, file: ComplaintFile): Html {
  const { id, state } = shown
  const sent = state.letters.sendings.find(one => one.files.includes(file.id))
  const standing = standingOf(state, file.id)
  const made = madeFromOf(state, file.id)
  const since = made === null || sent ? [] : changedSince(made, council)
  return html`<li>${fileLink(shown, file.id) ?? file.name}<span class="list__detail">Kept ${spanInWords(file.added)}${made && madeWith(made)}. ${
    sent
      ? `Sent ${spanInWords(sent.happened)}${sent.method === 'not recorded' ? '' : `, by ${sent.method}`}.`
      : html`${standing && `${standings[standing.kind]}.`} ${since.length > 0 && `Changed since it was made: ${listed(since)}. `}Not recorded as sent: ${link(whereKeptLetterIsRecorded(shown, file.id), html`record that it was sent<span class="govuk-visually-hidden"> (${file.name})</span>`)}.`
  } ${link(`${path`/complaints/${id}/letters/against-record`}?file=${file.id}`, html`Hold it against the record<span class="govuk-visually-hidden"> (${file.name})</span>`)}</span></li>`
}

const keptList = (shown: ShownLetters, isListed: (file: ComplaintFile) => boolean): Html | '' => {
  const files = [...shown.complaint.state.files.held.values()].filter(isListed).toReversed()
  return files.length === 0
    ? ''
    : html`<ul class="govuk-list letters__kept">${files.map(file => keptOne(shown, file))}</ul>`
}

/** What was made of a template and kept, the latest first: whether it still agrees, and whether it went out. */
export const keptLetters = (shown: ShownLetters, template: Template): Html | '' =>
  keptList(shown, ({ id }) => madeFromOf(shown.complaint.state, id)?.template === template.id)

/** Letters that were written elsewhere, brought back and held against the record. */
export const lettersFromElsewhere = (shown: ShownLetters): Html | '' =>
  keptList(
    shown,
    ({ id }) => standingOf(shown.complaint.state, id) !== null && madeFromOf(shown.complaint.state, id) === null,
  )
