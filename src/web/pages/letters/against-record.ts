import type { Day } from '#law/day.ts'
import { dateInWords, readDay } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import { type ComparedFile, compareLetterFile, compareLetterText } from '#office/compare-letter.ts'
import { checkLetter } from '#office/letters/check-letter.ts'
import { differencesSeen } from '#office/letters/differences-seen.ts'
import { londonDay } from '#office/office.ts'
import { show } from '#office/view.ts'
import { letterBesideView } from '#office/views/letter-beside.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { AgainstRecord } from '#paper/against-record/difference.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { link, path } from '../../components/link.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { onceField, onceSent } from '../recording/once.ts'
import { LONGEST_ANSWER, oneOf, typedIn } from '../recording/typed.ts'
import { address, form, type Issue, nothingSaid, type Said } from './against-record-form.ts'
import { differencesShown } from './difference-groups.ts'

const errorsOf = (issues: readonly Issue[]) =>
  issues.map(({ field, message }) => ({ text: message, href: `#${field}` }))

const COMPARED =
  'Compared: the labels of points, findings, dates and weekdays, due dates and time limits, names and titles, amounts, numbers of points and recommendations, and references.'

function notComparedShown({ notCompared }: AgainstRecord): Html | '' {
  if (notCompared.length === 0) return ''
  return details({
    summaryText: `${counted(notCompared.length, 'passage')} to read yourself: nothing on record to hold them against`,
    text: html`<ul class="govuk-list govuk-list--bullet">${notCompared.map(({ what, passage, place }) => html`<li>${what}${passage.trim() !== '' && html` <q>${passage.trim()}</q>`}${place !== null && ` (line ${place.line})`}</li>`)}</ul>`,
  })
}

/** What is kept with a letter among the files: that it agrees, or why it goes out all the same. */
function keepCheck(
  { against, shown }: Compared,
  { file, dated, reason, issues }: { file: string; dated: Day; reason: string; issues: readonly Issue[] },
  here: Here,
): Html {
  const { length: count } = against.differences
  const wrong = issues.find(({ field }) => field === 'reason')?.message
  return html`<form method="post" action="${address(shown.id)}/check" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
<input type="hidden" name="kept" value="${file}"><input type="hidden" name="dated" value="${dateInWords(dated)}"><input type="hidden" name="seen" value="${differencesSeen(against)}">
${
  count === 0
    ? button({ text: 'Save that it agrees', preventDoubleClick: true })
    : html`<h3 class="govuk-heading-s">Send it all the same?</h3>
<p class="govuk-body">Put the letter right and bring it back, or change the record where that is wrong. A letter that differs is recorded as sent only with a reason.</p>
${textarea({
  name: 'reason',
  label: { text: 'Why is it sent although it differs?', classes: 'govuk-label--s' },
  hint: 'Kept with the letter, beside what differs.',
  rows: 3,
  value: reason,
  ...(wrong === undefined ? {} : { errorMessage: wrong }),
})}${button({ text: 'Save the reason', kind: 'secondary', preventDoubleClick: true })}`
}</form>`
}

type Compared = Extract<ComparedFile, { readonly kind: 'compared' }>

/** A letter that is not among the files can be compared, and not recorded as sent with what differs. */
const toFiles = (id: string): Html =>
  html`<p class="govuk-body">These words are not kept. To send the letter, ${link(address(id), 'bring its file back')}: the file that is compared then is the one that is kept.</p>`

/** Nobody can open it yet, so nothing more is decided on it. */
const waits: Html = html`<p class="govuk-body">Nobody can open the file until it has been checked for viruses. Hold it against the record again then, to send it or to say why it is sent although it differs.</p>`

/** `kept`: what is asked of a letter among the files; null for words that are not kept. */
function result(compared: Compared, kept: Parameters<typeof keepCheck>[1] | null, said: Said, here: Here): Html {
  const { against, shown } = compared
  const { length: count } = against.differences
  return html`<h2 class="govuk-heading-m" id="result">${count === 0 ? 'No difference found' : counted(count, 'difference')}</h2>
<p class="govuk-body">${COMPARED}</p>
${differencesShown(against.differences, shown)}${notComparedShown(against)}${kept ? keepCheck(compared, kept, here) : toFiles(shown.id)}
${details({ summaryText: 'Hold it, or another letter, against the record again', text: form(shown, said, here) })}`
}

const above = (id: string): Html =>
  html`<p class="govuk-body">${link(path`/complaints/${id}/letters`, 'All letters')}</p>`

/** Asks which letter; one chosen by its link stands in the list already. */
export async function againstRecordPage({ params, query }: Asked, here: Here): Promise<Answer> {
  const asked = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, letterBesideView, asked, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { now, state } = seen.shown
  const chosen = query.file ?? ''
  const file = state.files.held.get(chosen)
  const bears = file?.dated
  const dated = bears && isExact(bears) ? bears.earliest : now.today
  const said = { ...nothingSaid(dateInWords(now.today)), kept: chosen, dated: dateInWords(dated) }
  if (query.held !== 'yes' || !file) return asking(seen.shown, said, here, 200)
  const complaintId = seen.shown.id
  const compared = await compareLetterFile(here.site.office, { complaintId, dated, file: said.kept }, here.visitor)
  if (compared.kind !== 'compared') return asking(seen.shown, said, here, 200, waits)
  const kept = { file: said.kept, dated, reason: '', issues: [] }
  return complaintFramed(
    compared.shown,
    here,
    'letters',
    html`${above(complaintId)}${result(compared, kept, said, here)}`,
  )
}

const asking = (shown: ShownComplaint, said: Said, here: Here, status: number, first: Html | '' = ''): Answer =>
  complaintFramed(
    shown,
    here,
    'letters',
    html`${above(shown.id)}${first}<h2 class="govuk-heading-m">Hold a letter against the record</h2>
<p class="govuk-body">What the letter says is compared with what the record holds, and every difference is told with both sides. Nothing is changed on either side, and the text is sent nowhere.</p>
${form(shown, said, here)}`,
    { errors: errorsOf(said.issues), status },
  )

/** Exactly one of the two ways was used. */
function whichGiven(given: readonly (readonly [Issue['field'], boolean])[]): readonly Issue[] {
  const used = given.filter(([, is]) => is)
  if (used.length === 1) return []
  const field = used.at(1)?.[0] ?? 'text'
  const message = used.length === 0 ? 'Choose a kept letter or paste the text' : 'Give one letter only'
  return [{ field, message }]
}

interface GivenLetter {
  readonly complaintId: string
  readonly dated: Day
  readonly text: string
  readonly kept: string
}

const compareGiven = (
  { complaintId, dated, text, kept }: GivenLetter,
  { site: { office }, visitor }: Here,
): Promise<ComparedFile> =>
  kept === ''
    ? compareLetterText(office, { complaintId, dated, text }, visitor)
    : compareLetterFile(office, { complaintId, dated, file: kept }, visitor)

/** The page again with what was typed, and what is wrong with it. */
export async function askedAgain(complaintId: string, said: Said, here: Here, status = 422): Promise<Answer> {
  const query = { id: complaintId, looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, letterBesideView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  return asking(seen.shown, said, here, status)
}

/** The differences between the letter that was given and the record, each with both sides. */
export async function heldAgainstRecord({ params, body }: Asked, here: Here): Promise<Answer> {
  const typed = typedIn(body)
  const [text, kept, said] = [oneOf(typed, 'text'), oneOf(typed, 'kept'), oneOf(typed, 'dated')]
  const dated = readDay(said)
  const complaintId = params.id ?? ''
  const issues: readonly Issue[] = [
    ...whichGiven([
      ['kept', kept !== ''],
      ['text', text.trim() !== ''],
    ]),
    ...(text.length > LONGEST_ANSWER
      ? [{ field: 'text' as const, message: `Paste at most ${LONGEST_ANSWER.toLocaleString('en-GB')} characters` }]
      : []),
    ...(dated === undefined ? [{ field: 'dated' as const, message: 'Enter a day, such as 8 September 2022' }] : []),
  ]
  const today = dateInWords(londonDay(here.site.office.now()))
  const given: Said = { ...nothingSaid(today), text, kept, dated: said }
  const again = (wrong: readonly Issue[]) => askedAgain(complaintId, { ...given, issues: wrong }, here)
  if (issues.length > 0 || dated === undefined) return again(issues)
  const compared = await compareGiven({ complaintId, dated, text, kept }, here)
  switch (compared.kind) {
    case 'compared': {
      const toKeep = kept === '' ? null : { file: kept, dated, reason: '', issues: [] }
      return complaintFramed(
        compared.shown,
        here,
        'letters',
        html`${above(complaintId)}${result(compared, toKeep, given, here)}`,
      )
    }
    case 'not read':
      return again([{ field: 'kept', message: compared.why }])
    case 'not allowed':
      return notAllowed(here)
    case 'not found':
      return kept === '' ? notFound(here) : again([{ field: 'kept', message: 'Choose a file from the list' }])
  }
}

/** Keeps what was found with the letter, and the reason to send it all the same. */
export async function keepLetterCheck(asked: Asked, here: Here): Promise<Answer> {
  const { params, body } = asked
  const typed = typedIn(body)
  const complaintId = params.id ?? ''
  const [file, reason] = [oneOf(typed, 'kept'), oneOf(typed, 'reason')]
  const dated = readDay(oneOf(typed, 'dated'))
  const seen = oneOf(typed, 'seen')
  if (dated === undefined) return againstRecordPage(asked, here)
  const task = { complaintId, file, dated, reason: reason.slice(0, LONGEST_ANSWER), seen }
  const done = await checkLetter(here.site.office, task, here.visitor, onceSent(`${address(complaintId)}/check`, typed))
  const again: Said = { ...nothingSaid(dateInWords(dated)), kept: file }
  const shownAgain = (compared: Compared, issues: readonly Issue[], status: number, words: Html | ''): Answer =>
    complaintFramed(
      compared.shown,
      here,
      'letters',
      html`${above(complaintId)}${words}${result(compared, { file, dated, reason, issues }, again, here)}`,
      { errors: errorsOf(issues), status },
    )
  switch (done.kind) {
    case 'done':
      here.session.set('notice', 'Saved with the letter.')
      return redirect(path`/complaints/${complaintId}/letters`)
    case 'no reason':
      return shownAgain(
        done.compared,
        [{ field: 'reason', message: 'Say why it is sent although it differs' }],
        422,
        '',
      )
    case 'changed':
      return shownAgain(
        done.compared,
        [],
        409,
        html`<p class="govuk-body"><strong>The record has changed since you looked.</strong> This is how the letter stands to it now. Nothing was saved.</p>`,
      )
    case 'not read':
    case 'not found':
      return redirect(address(complaintId))
    case 'not allowed':
      return notAllowed(here)
  }
}
