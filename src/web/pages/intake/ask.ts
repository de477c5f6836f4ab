import type { ShownDraft } from '#office/views/drafts.ts'
import type { Field } from '#stream/field.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { link } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'
import { question } from '../recording/question.ts'
import { manyOf, oneOf, type Typed } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { type Draft, type Item, sheetKey } from './draft.ts'
import { backAddress, listOf, pageAddress, placeAddress } from './flow.ts'
import { titleOf } from './numbered.ts'
import { offeredInDraft } from './offered.ts'
import { type Question, type QuestionPage, questionsOf } from './pages.ts'
import { refusedHere } from './refused.ts'
import { type Tried, tryOut } from './tried.ts'

export interface PageShown {
  readonly draft: Draft
  readonly shown: ShownDraft
  readonly page: QuestionPage
  readonly item: Item | null
  /** In the address, where the item is not there yet. */
  readonly key: string | null
  readonly typed: Typed
  readonly thenCheck: boolean
  /** Whether what is wrong is told: not before somebody answered. */
  readonly telling: boolean
  readonly above?: Html
  readonly status?: number
}

interface Shown {
  readonly typed: Typed
  readonly wrong: readonly string[]
}

function several(field: Field, { typed, wrong }: Shown): Html {
  const { name, hint, choices = [], question: text } = field
  return checkboxes({
    name,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    items: [...choices],
    values: manyOf(typed, name),
    classes: 'govuk-checkboxes--small',
    ...(hint ? { hint } : { hint: 'Select all that apply.' }),
    ...(wrong.length > 0 ? { errorMessage: wrong.join('. ') } : {}),
  })
}

function asked({ field, several: many, time }: Question, asking: PageShown, shown: Shown, tried: Tried): Html {
  const { draft, item } = asking
  if (many) return several(field, shown)
  if (time !== null && field.kind === 'choice')
    return select({
      name: field.name,
      label: { text: field.question, classes: 'govuk-label--s' },
      items: [{ value: '', text: 'Choose one' }, ...(field.choices ?? [])],
      value: oneOf(shown.typed, field.name),
      ...(shown.wrong[0] === undefined ? {} : { errorMessage: shown.wrong[0] }),
    })
  if (field.name === 'personId')
    return question(
      {
        ...field,
        question: 'Do they work for the council?',
        hint: 'If somebody complained about has an account here, choose them: the complaint is then kept from them.',
      },
      {
        ...shown,
        offered: asking.shown.colleagues.map(({ personId, name, roles }) => ({
          value: personId,
          text: `${name} (${roles.join(', ')})`,
        })),
      },
    )
  return question(field, { ...shown, offered: offeredInDraft(field.kind, draft, item, tried) })
}

/** Which of the things added this page is about. A name stays out of the caption until it is read as part of the page. */
function about({ page, item, draft }: PageShown, tried: Tried): string {
  if (page.of === null) return 'Take a complaint'
  return `Take a complaint: ${item ? titleOf(draft, item, tried) : `${listOf(page.of).one} to add`}`
}

/** One page of questions, made from the fields of the verbs that its answers will be given to. */
export function askPage(asking: PageShown, here: Here): Answer {
  const { draft, page, item, key, typed, thenCheck, telling, above } = asking
  const tried = tryOut(draft, asking.shown, here)
  const sheet = sheetKey(page.name, item)
  const issues = telling
    ? tried.problems.filter(problem => (item !== null || key === null ? problem.sheet === sheet : false))
    : []
  const questions = questionsOf(page)
  const fields = questions.map(one => one.field)
  const each = questions.map(one => asked(one, asking, { typed, wrong: atTheQuestion(issues, one.field) }, tried))
  const shownQuestions = each.map((one, place) => {
    const { time } = questions[place] ?? { time: null }
    const starts = time !== null && time > 1 && questions[place - 1]?.time !== time
    return starts
      ? html`<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">${one}`
      : one
  })
  const content = html`${above}${telling && refusedHere(tried, sheet)}
<form method="post" action="${pageAddress(draft, page, key, thenCheck)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${draft.version}">
<span class="govuk-caption-l">${about(asking, tried)}</span>
<h1 class="govuk-heading-l">${page.title}</h1>
${page.says && html`<p class="govuk-body-l">${page.says}</p>`}
<div class="${page.beside ? 'two-answers' : 'questions'}">${page.beside ? html`<div>${shownQuestions.slice(0, -1)}</div><div>${shownQuestions.slice(-1)}</div>` : shownQuestions}</div>
${buttonGroup(
  button({ text: 'Save and continue', preventDoubleClick: true }),
  button({ text: 'Save and come back later', kind: 'secondary', name: 'later', value: 'yes' }),
)}
</form>
<p class="govuk-body">${link(placeAddress(draft, 'check'), 'Check answers')}</p>`
  const back = thenCheck ? placeAddress(draft, 'check') : backAddress(draft, page, item)
  const document = frame(here, {
    title: `${page.title} Take a complaint`.replace('? ', ': '),
    area: 'complaints',
    backLink: { href: back },
    errors: listed(issues, fields),
    content,
    wide: page.beside ?? false,
  })
  return answer(document, asking.status ?? 200)
}
