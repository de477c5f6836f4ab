import { sendingVerbNamed } from '#complaint/dispatch/carried-out.ts'
import { awaitsRelease, awaitsSomebody, waitsInVain } from '#complaint/dispatch/find.ts'
import type { Delivery, Dispatch, Standing } from '#complaint/dispatch/state.ts'
import { fileInWords } from '#complaint/files/in-words.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import { partInWords } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import { mayUseOutbox } from '#office/views/outbox.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type TagOptions, tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { fileLink } from '../files/file-link.ts'
import { stepName } from './send.ts'

const COLOURS: Readonly<Record<Standing['kind'], TagOptions['colour']>> = {
  held: 'grey',
  'to go': 'blue',
  'put back': 'yellow',
  'may have gone': 'orange',
  gone: 'green',
  failed: 'red',
  bounced: 'red',
  'given up': 'grey',
}

export const standingTag = (kind: Standing['kind'], words: string = capital(kind)): Html =>
  tag({ text: words, colour: COLOURS[kind] })

/** What a letter is: in the words of whoever asked, or by the step it carries out. */
export function dispatchName({ verb: named, answers }: Dispatch): string {
  const verb = sendingVerbNamed(named)
  if (verb?.name !== recordLetter.name) return verb ? stepName(verb.title) : 'A letter'
  return typeof answers.what === 'string' && answers.what.trim() !== '' ? answers.what : 'A letter'
}

function heldFor({ state }: ShownComplaint, dispatch: Dispatch, delivery: Delivery): string {
  if (dispatch.released === null) return 'Waits for a second pair of eyes.'
  return waitsInVain(state, { dispatch, delivery })
    ? 'The complainant’s copy is not sent any more, so this one does not go either.'
    : 'Goes once the complainant’s copy has gone.'
}

/** What became of one copy, in a sentence or more. */
export function whereItStands(shown: ShownComplaint, dispatch: Dispatch, delivery: Delivery): string {
  const { standing, way } = delivery
  switch (standing.kind) {
    case 'held':
      return heldFor(shown, dispatch, delivery)
    case 'to go':
      return way === 'post' || way === 'in person' ? 'Waits for a person to take it.' : 'Waits in the outbox.'
    case 'gone':
      return [
        `${capital(spanInWords(standing.happened))}: ${standing.how}.`,
        standing.arrived ? 'It arrived.' : '',
        standing.notRecorded === null ? '' : `What it carries out is not recorded: ${standing.notRecorded}`,
      ]
        .filter(Boolean)
        .join(' ')
    default:
      return standing.why
  }
}

const settles = ({ standing: { kind }, way }: Delivery): boolean =>
  kind !== 'gone' &&
  kind !== 'given up' &&
  kind !== 'held' &&
  (kind !== 'to go' || way === 'post' || way === 'in person')

function doNext({ id, state }: ShownComplaint, dispatch: Dispatch, delivery: Delivery): Html | '' {
  const waits = awaitsSomebody(state, { dispatch, delivery })
  if (!waits && !settles(delivery)) return ''
  const words = waits ? 'Say what became of it' : 'Say that it went'
  const who = partsHeldBy(state, delivery.personId).map(partInWords).join(', ')
  return html` ${link(`${path`/complaints/${id}/record/settle-delivery`}?delivery=${encodeURIComponent(delivery.id)}`, html`${words}<span class="govuk-visually-hidden">, ${who}</span>`)}`
}

/** The message as it was sent, to be opened by those who may. */
export const asSent = (shown: ShownComplaint, { went }: Delivery): Html | '' => {
  const file = fileLink(shown, went.at(-1)?.fileId ?? null)
  return file ? html`<br>${file}` : ''
}

const labelled = (label: string, text: Html | string) => ({ text, attributes: { 'data-label': label } })

function one(shown: ShownComplaint, dispatch: Dispatch): Html {
  const { id, state, names, actor } = shown
  const letter = state.files.held.get(dispatch.letter)
  const query = `?dispatch=${encodeURIComponent(dispatch.id)}`
  const waits = awaitsRelease(dispatch)
  const own = dispatch.askedBy === actor.personId
  return html`<li class="letters__one"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">${dispatchName(dispatch)}</h3>
<p class="govuk-body govuk-!-margin-bottom-1">${letter ? fileInWords(letter) : 'The letter is no longer there'}${dispatch.enclosures.length > 0 && `, with ${dispatch.enclosures.length === 1 ? 'one enclosure' : `${dispatch.enclosures.length} enclosures`}`}. Asked for on ${spanInWords(dispatch.happened)}.${dispatch.formReason !== null && ` About how it is sent: ${dispatch.formReason}`}</p>
${table({
  caption: 'Who gets it',
  captionClasses: 'govuk-visually-hidden',
  classes: 'list',
  head: ['Who', 'How', 'Where it stands'],
  firstCellIsHeader: true,
  rows: dispatch.deliveries.map(delivery => [
    `${names.get(delivery.personId) ?? 'Name erased'}, ${partsHeldBy(state, delivery.personId).map(partInWords).join(', ')}`,
    labelled('How', capital(delivery.way)),
    labelled(
      'Where it stands',
      html`${standingTag(delivery.standing.kind)} ${whereItStands(shown, dispatch, delivery)}${doNext(shown, dispatch, delivery)}${asSent(shown, delivery)}`,
    ),
  ]),
})}${waits && !own && html`<p class="govuk-body govuk-!-margin-bottom-1">${link(`${path`/complaints/${id}/record/release-dispatch`}${query}`, 'Read it and release it')}</p>`}${
  dispatch.withdrawn === null &&
  dispatch.deliveries.some(({ went, standing }) => went.length === 0 && standing.kind !== 'given up') &&
  html`<p class="govuk-body govuk-!-margin-bottom-1">${link(`${path`/complaints/${id}/record/withdraw-dispatch`}${query}`, 'Do not send it')}</p>`
}</li>`
}

/** Everything that was sent from here or is to be, the latest first, with what became of it. */
export function sendingsSection(shown: ShownComplaint): Html {
  const all = [...shown.state.dispatch.asked.values()].toReversed()
  return html`${button({ text: 'Send a letter from here', href: path`/complaints/${shown.id}/letters/send`, kind: 'secondary' })}${holdsAny(shown.actor, mayUseOutbox) && html`<p class="govuk-body">${link('/outbox', 'Outbox of the council')}</p>`}${
    all.length > 0 &&
    html`<h2 class="govuk-heading-m">Sent from here</h2><ul class="letters sendings">${all.map(dispatch => one(shown, dispatch))}</ul>`
  }`
}
