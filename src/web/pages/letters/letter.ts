import { toThinkOf } from '#complaint/letters/suitable.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { partInWords } from '#complaint/words.ts'
import { keepLetter } from '#office/letters/keep-letter.ts'
import { keepLetterDraft } from '#office/letters/letter-draft.ts'
import { isLetterFile, type LetterFile, makeLetter } from '#office/letters/make-letter.ts'
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
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { onceField, onceSent } from '../recording/once.ts'
import { LONGEST_ANSWER, oneOf, typedIn } from '../recording/typed.ts'
import { easyReadShown } from './easy-read.ts'
import { whereSendingIsRecorded } from './lead-on.ts'
import { plainEnglish } from './plain-english.ts'
import { letterPreview } from './preview.ts'

interface Typed extends LetterQuery {
  readonly answers: Readonly<Record<string, string>>
}

function queryOf({ params, body }: Asked): Typed {
  const typed = typedIn(body)
  const answers = Object.fromEntries(Object.keys(typed).map(name => [name, oneOf(typed, name)]))
  return { id: params.id ?? '', template: params.template ?? '', to: oneOf(typed, 'to') || null, answers }
}

function question(
  { name, label, hint, long, choices }: Question,
  answers: Typed['answers'],
  wrong: string | undefined,
): Html {
  const options = {
    name,
    label: { text: label, classes: 'govuk-label--s' },
    hint,
    value: answers[name],
    ...(wrong === undefined ? {} : { errorMessage: wrong }),
  }
  if (choices)
    return radios({
      name,
      idPrefix: name,
      fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
      value: answers[name],
      ...(wrong === undefined ? {} : { errorMessage: wrong }),
      items: [...choices],
    })
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
const tooLong = (questions: readonly Question[], { answers }: Typed): readonly Lack[] =>
  questions.flatMap(({ name }) =>
    (answers[name]?.length ?? 0) > LONGEST_ANSWER
      ? [{ field: name, words: `Enter at most ${LONGEST_ANSWER.toLocaleString('en-GB')} characters` }]
      : [],
  )

interface Said {
  /** Beside its field, or above where it has none. */
  readonly wrong: readonly Lack[]
  readonly status: number
  readonly above?: Html
}

function letterShown(shown: ShownLetter, here: Here, { wrong, status, above }: Said): Answer {
  const { complaint, template, letter } = shown
  if (letter === null) return notAllowed(here)
  const { given, composed } = letter
  const wrongAt = (name: string) => wrong.find(({ field }) => field === name)?.words
  const missing = composed.lacks.filter(({ field }) => field === null)
  const asked = template.asks(given).map(one => question(one, given.answers, wrongAt(one.name)))
  const files = buttonGroup(
    button({ text: 'PDF', name: 'as', value: 'pdf', kind: 'secondary' }),
    button({ text: 'Large print PDF', name: 'as', value: 'large print', kind: 'secondary' }),
    button({ text: 'Word', name: 'as', value: 'word', kind: 'secondary' }),
    button({ text: 'Plain text', name: 'as', value: 'text', kind: 'secondary' }),
    button({ text: 'Easy read PDF', name: 'as', value: 'easy read', kind: 'secondary' }),
    button({ text: 'Easy read Word', name: 'as', value: 'easy read in word', kind: 'secondary' }),
  )
  const keep = buttonGroup(
    button({ text: 'Keep as PDF', name: 'keep', value: 'pdf', preventDoubleClick: true }),
    button({ text: 'Keep as large print PDF', name: 'keep', value: 'large print', kind: 'secondary' }),
    button({ text: 'Keep as Word', name: 'keep', value: 'word', kind: 'secondary' }),
    button({ text: 'Keep as easy read PDF', name: 'keep', value: 'easy read', kind: 'secondary' }),
  )
  const content = html`${above}<p class="govuk-body">${link(path`/complaints/${complaint.id}/letters`, 'All letters')}</p>
<h2 class="govuk-heading-m">${template.title}</h2><p class="govuk-body">${template.summary}</p>
${
  missing.length > 0 &&
  insetText({
    text: html`<h3 class="govuk-heading-s" id="missing">What the record still lacks for this letter</h3>
<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${missing.map(({ words }) => html`<li>${words}</li>`)}</ul>`,
  })
}<form method="post" action="${path`/complaints/${complaint.id}/letters/${template.id}`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
<p class="govuk-body">What you answer is saved for you each time you press a button here. Nobody else sees it.</p>
<div class="letter-questions">${recipientChoice(shown, given.to, wrongAt('to'))}${asked}</div>
${button({ text: 'Show the letter' })}
<h2 class="govuk-heading-m" id="letter">The letter as it stands</h2>
<p class="govuk-body">Points, findings, dates and amounts are those of the record. To change one, change the record.</p>
${letterPreview(composed.paper, letter.logo)}
${plainEnglish(composed.paper, template.reader)}${easyReadShown(composed.paper)}
<h2 class="govuk-heading-m">Keep this letter</h2>
<p class="govuk-body">The file is made and kept among the files of the complaint, and you go on to record that it was sent. A letter that lacks something is not made into a file.</p>
${keep}
<h2 class="govuk-heading-m">Download it</h2>
<p class="govuk-body">To change it in Word, download it, change it, and ${link(path`/complaints/${complaint.id}/letters/against-record`, 'bring it back')}: it is kept, and held against the record.</p>
${files}</form>`
  const errors = wrong.map(({ words, field }) => ({ text: words, href: `#${field ?? 'missing'}` }))
  return complaintFramed(complaint, here, 'letters', content, { errors, status })
}

/** A letter with the questions that the record does not answer, and what was answered before. */
export async function letterPage({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', template: params.template ?? '', to: null, answers: null }
  const seen = await show(here.site.office, letterView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  return letterShown(seen.shown, here, { wrong: [], status: 200 })
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The answers to the questions of this letter, and nothing else that a form sends. */
const answersOnly = ({ answers }: Typed, { template, letter }: ShownLetter): Typed['answers'] => {
  const asked = new Set(letter === null ? [] : template.asks(letter.given).map(({ name }) => name))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => asked.has(name)))
}

async function kept(query: Typed, as: LetterFile, body: Asked['body'], here: Here): Promise<Answer> {
  const { office } = here.site
  const { id, template } = query
  const key = onceSent(path`/complaints/${id}/letters/${template}`, typedIn(body))
  const done = await keepLetter(office, { ...query, as }, here.visitor, key)
  switch (done.kind) {
    case 'kept': {
      here.session.set(
        'notice',
        'The letter is kept among the files of this complaint. Say below how it was sent, once it was.',
      )
      const { complaint, letter } = done.shown
      const to = letter?.given.to ?? null
      const about = letter ? done.shown.template.about?.(letter.given) : undefined
      return redirect(whereSendingIsRecorded(complaint, done.shown.template, { fileId: done.fileId, to, about }))
    }
    case 'kept before':
      here.session.set('notice', 'The letter is kept among the files of this complaint.')
      return redirect(path`/complaints/${id}/letters`)
    case 'not made':
      return letterShown(done.shown, here, { wrong: done.wrong, status: 422 })
    case 'changed meanwhile':
      return letterShown(done.shown, here, {
        wrong: [
          {
            field: null,
            words: 'Somebody else recorded something in the same moment. Look at the letter again, and keep it then.',
          },
        ],
        status: 409,
      })
    case 'not allowed':
      return notAllowed(here)
    case 'not found':
      return notFound(here)
  }
}

/** The letter shown again with what was answered, kept, or made into a file; what it lacks is told beside its question. */
export async function letterAsked(asked: Asked, here: Here): Promise<Answer> {
  const query = queryOf(asked)
  const { office } = here.site
  const [as, keep] = [oneOf(typedIn(asked.body), 'as'), oneOf(typedIn(asked.body), 'keep')]
  const seen = await show(office, letterView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { template, letter } = seen.shown
  const wrong = letter === null ? [] : tooLong(template.asks(letter.given), query)
  if (letter === null || wrong.length > 0) return letterShown(seen.shown, here, { wrong, status: 422 })
  await keepLetterDraft(office, here.visitor, query, { to: query.to, answers: answersOnly(query, seen.shown) })
  if (isLetterFile(keep)) return kept(query, keep, asked.body, here)
  if (!isLetterFile(as)) return letterShown(seen.shown, here, { wrong: [], status: 200 })
  const made = await makeLetter(office, { ...query, as }, here.visitor)
  if (made.kind === 'not allowed') return notAllowed(here)
  if (made.kind === 'not found') return notFound(here)
  if (made.kind === 'not made') return letterShown(made.shown, here, { wrong: made.wrong, status: 422 })
  return { kind: 'file', name: made.name, media: made.media, size: made.bytes.length, content: once(made.bytes) }
}
