import { complaintEntryTypes } from '#complaint/entries/index.ts'
import { type EventToTell, eventsToTell, type PersonToTell } from '#complaint/tells/who-is-told.ts'
import { spanInWords } from '#law/day-words.ts'
import { sourceText } from '#law/sources.ts'
import { show } from '#office/view.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { toldView } from '#office/views/told.ts'
import { spanElement } from '../../components/date.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital, counted, daysLeftInWords, workingDaysTo } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { complaintFramed, lookingOf } from './frame.ts'
import { type May, mayNow } from './may-now.ts'
import { isOpenEvent, isOwed, tellingInWords, waysToTell, whoInWords } from './telling.ts'

const titleOf = ({ entry }: EventToTell): string => complaintEntryTypes.get(entry.type)?.title ?? entry.type

const whenOf = ({ entry }: EventToTell): string => {
  const known = entry.happened.earliest !== null || entry.happened.latest !== null
  return known ? spanInWords(entry.happened) : 'on a day that is not recorded'
}

function byWhen({ by, tell }: EventToTell, { now }: ShownComplaint): Html | string {
  if (by === null || by.latest === null)
    return tell.by === 'as soon as possible' ? 'As soon as possible' : 'No last day'
  const left = daysLeftInWords(workingDaysTo(by.latest, now.today, now.calendar))
  return html`By ${spanElement(by)}${left && `, ${left}`}`
}

/** One event with somebody still to tell: each of them, with what can be done about it. */
function owedCard(event: EventToTell, shown: ShownComplaint, may: May): Html {
  const { tell, people, entry } = event
  return summaryList({
    card: {
      title: `${titleOf(event)}, ${whenOf(event)}`,
      headingLevel: 3,
      attributes: { id: `event-${entry.seq}-${tell.transition.replaceAll(' ', '-')}` },
    },
    rows: [
      { key: 'What they are told', value: `${capital(tell.what)}.` },
      { key: 'When', value: byWhen(event, shown) },
      ...people.map(one => {
        const ways = waysToTell(event, one, shown, may)
        const who = whoInWords(one, shown)
        return {
          key: html`${who}${one.personId !== null && html`<span class="list__detail">${capital(one.audience)}</span>`}`,
          value: html`<span class="told__state">${tellingInWords(event, one, shown)}</span>${
            ways.length > 0 &&
            html`<ul class="govuk-list govuk-!-margin-top-2 govuk-!-margin-bottom-0">${ways.map(({ href, text }) => html`<li>${link(href, html`${text}<span class="govuk-visually-hidden"> (${who}, ${titleOf(event)})</span>`)}</li>`)}</ul>`
          }`,
        }
      }),
      { key: 'Rests on', value: tell.source.map(sourceText).join('; ') },
    ],
  })
}

const personLine = (event: EventToTell, one: PersonToTell, shown: ShownComplaint): Html =>
  html`<span class="people__line">${whoInWords(one, shown)}${one.personId !== null && `, ${one.audience}`}: ${tellingInWords(event, one, shown)}</span>`

function overTable(events: readonly EventToTell[], shown: ShownComplaint): Html {
  return ledger({
    id: 'who-was-told',
    caption: html`<span class="govuk-visually-hidden">Who was told of what</span>`,
    columns: ['Step', { text: 'What they are told', wide: true }, { text: 'Who', wide: true }],
    rows: events.map(event => ({
      heading: html`${titleOf(event)}<span class="list__detail">${capital(whenOf(event))}</span>`,
      cells: [capital(event.tell.what), html`${event.people.map(one => personLine(event, one, shown))}`],
    })),
  })
}

function toldContent(shown: ShownComplaint): Html {
  const { state, now, id } = shown
  const may = mayNow(shown)
  const all = eventsToTell(state, now).filter(({ people }) => people.length > 0)
  const open = all.filter(event => isOpenEvent(event, state))
  const over = all.filter(event => !open.includes(event))
  const owed = open.flatMap(({ people }) => people).filter(isOwed).length
  const told =
    owed === 0
      ? 'Nobody is waiting to be told of anything.'
      : `${counted(owed, 'person is', 'people are')} still to be told or decided on.`
  return html`<h2 class="govuk-heading-m">Who was told of what</h2>
<p class="govuk-body">${told} The council tells the complainant, the child if they can understand it, and others likely to be affected, in writing and as far as is reasonably practicable. Whoever is not told, there is a decision that says why.</p>
${may('record-letter') && html`<p class="govuk-body">${link(path`/complaints/${id}/record/record-letter`, 'Record another letter')}</p>`}
${open.length > 0 && html`<h2 class="govuk-heading-m" id="still-to-tell">Still to tell</h2>${open.map(event => owedCard(event, shown, may))}`}
${over.length > 0 && html`<h2 class="govuk-heading-m" id="told">Told, decided or over</h2>${overTable(over, shown)}`}`
}

/** Every event that somebody is told of: who, by when, told or not, and how to record that they were. */
export async function toldPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { id: asked.params.id ?? '', looking: lookingOf(asked) }
  const seen = await show(here.site.office, toldView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  return complaintFramed(seen.shown, here, 'told', toldContent(seen.shown))
}
