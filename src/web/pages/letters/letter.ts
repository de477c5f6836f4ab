import { toThinkOf } from '#complaint/letters/suitable.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { partInWords } from '#complaint/words.ts'
import { isLetterFile, makeLetter } from '#office/letters/make-letter.ts'
import { show } from '#office/view.ts'
import { type LetterQuery, letterView, type ShownLetter } from '#office/views/letters.ts'
import type { Lack } from '#paper/compose.ts'
import type { Question } from '#paper/template.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { radios } from '../../components/radios.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { LONGEST_ANSWER, oneOf, typedIn } from '../recording/typed.ts'
import { letterPreview } from './preview.ts'

function queryOf({ params, body }: Asked): LetterQuery {
  const typed = typedIn(body)
  const answers = Object.fromEntries(Object.keys(typed).map(name => [name, oneOf(typed, name)]))
  return { id: params.id ?? '', template: params.template ?? '', to: oneOf(typed, 'to') || null, answers }
}

function question(
  { name, label, hint, long }: Question,
  answers: LetterQuery['answers'],
  wrong: string | undefined,
): Html {
  const options = {
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint,
    value: answers[name],
    ...(wrong === undefined ? {} : { errorMessage: wrong }),
  }
  return long ? textarea({ ...options, rows: 4 }) : input({ ...options, autocomplete: 'off' })
}

/** Whom it can go to, each with what has to be thought of before writing to them. */
function recipientChoice(shown: ShownLetter, to: string | null, wrong: string | undefined): Html {
  const { complaint, recipients, template } = shown
  // It goes to nobody of the complaint, so nobody is chosen.
  if (template.addressedTo) return html``
  const { state, names, people, now } = complaint
  if (recipients.length === 0)
    return insetText({
      text: html`Nobody in this complaint can be sent this letter. ${link(path`/complaints/${complaint.id}/record/add-person`, 'Add a person')}`,
    })
  return radios({
    name: 'to',
    idPrefix: 'to',
    fieldset: { legend: { text: 'Who does it go to?', classes: 'govuk-fieldset__legend--s' } },
    value: to ?? undefined,
    ...(wrong === undefined ? {} : { errorMessage: wrong }),
    items: recipients.map(id => ({
      value: id,
      text: names.get(id) ?? 'Name erased',
      hint: [
        partsHeldBy(state, id).map(partInWords).join(', '),
        ...toThinkOf(state, id, { people, today: now.today }),
      ].join('. '),
    })),
  })
}

/** Longer than any answer that is taken. */
const tooLong = (questions: readonly Question[], { answers }: LetterQuery): readonly Lack[] =>
  questions.flatMap(({ name }) =>
    (answers[name]?.length ?? 0) > LONGEST_ANSWER
      ? [{ field: name, words: `Enter at most ${LONGEST_ANSWER.toLocaleString('en-GB')} characters` }]
      : [],
  )

interface Said {
  /** Beside its field, or above where it has none. */
  readonly wrong: readonly Lack[]
  readonly status: number
}

function letterShown(shown: ShownLetter, query: LetterQuery, here: Here, { wrong, status }: Said): Answer {
  const { complaint, template, letter } = shown
  if (letter === null) return notAllowed(here)
  const { given, composed } = letter
  const wrongAt = (name: string) => wrong.find(({ field }) => field === name)?.words
  const missing = composed.lacks.filter(({ field }) => field === null)
  const asked = template.asks(given).map(one => question(one, query.answers, wrongAt(one.name)))
  const files = buttonGroup(
    button({ text: 'PDF', name: 'as', value: 'pdf', kind: 'secondary' }),
    button({ text: 'Large print PDF', name: 'as', value: 'large print', kind: 'secondary' }),
    button({ text: 'Word', name: 'as', value: 'word', kind: 'secondary' }),
    button({ text: 'Plain text', name: 'as', value: 'text', kind: 'secondary' }),
  )
  const content = html`<p class="govuk-body">${link(path`/complaints/${complaint.id}/letters`, 'All letters')}</p>
<h2 class="govuk-heading-m">${template.title}</h2><p class="govuk-body">${template.summary}</p>
${
  missing.length > 0 &&
  insetText({
    text: html`<h3 class="govuk-heading-s" id="missing">What the record still lacks for this letter</h3>
<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${missing.map(({ words }) => html`<li>${words}</li>`)}</ul>`,
  })
}<form method="post" action="${path`/complaints/${complaint.id}/letters/${template.id}`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<div class="letter-questions">${recipientChoice(shown, given.to, wrongAt('to'))}${asked}</div>
${button({ text: 'Show the letter' })}
<h2 class="govuk-heading-m" id="letter">The letter as it stands</h2>
<p class="govuk-body">Points, findings, dates and amounts are those of the record. To change one, change the record.</p>
${letterPreview(composed.paper)}
<h2 class="govuk-heading-m">Download it</h2>
<p class="govuk-body">A letter that lacks something is not made into a file. Once it has gone out, ${link(path`/complaints/${complaint.id}/record/record-letter`, 'record that it was sent')}.</p>
${files}</form>`
  const errors = wrong.map(({ words, field }) => ({ text: words, href: `#${field ?? 'missing'}` }))
  return complaintFramed(complaint, here, 'letters', content, { errors, status })
}

/** A letter with the questions that the record does not answer. */
export async function letterPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { ...queryOf(asked), to: null, answers: {} }
  const seen = await show(here.site.office, letterView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  return letterShown(seen.shown, query, here, { wrong: [], status: 200 })
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The letter shown again with what was answered, or made into a file; what it lacks is told beside its question. */
export async function letterAsked(asked: Asked, here: Here): Promise<Answer> {
  const query = queryOf(asked)
  const { office } = here.site
  const as = oneOf(typedIn(asked.body), 'as')
  if (!isLetterFile(as) || Object.values(query.answers).some(one => one.length > LONGEST_ANSWER)) {
    const seen = await show(office, letterView, query, here.visitor)
    if (seen.kind === 'not allowed') return notAllowed(here)
    if (seen.kind === 'not found') return notFound(here)
    const { template, letter } = seen.shown
    const wrong = letter === null ? [] : tooLong(template.asks(letter.given), query)
    return letterShown(seen.shown, query, here, { wrong, status: wrong.length > 0 ? 422 : 200 })
  }
  const made = await makeLetter(office, { ...query, as }, here.visitor)
  if (made.kind === 'not allowed') return notAllowed(here)
  if (made.kind === 'not found') return notFound(here)
  if (made.kind === 'not made') return letterShown(made.shown, query, here, { wrong: made.wrong, status: 422 })
  return { kind: 'file', name: made.name, media: made.media, size: made.bytes.length, content: once(made.bytes) }
}
