import type { ShownDraft } from '#office/views/drafts.ts'
import type { Field } from '#stream/field.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { link } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'
import { question } from '../recording/question.ts'
import { manyOf, type Typed } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { type Draft, type Item, sheetKey } from './draft.ts'
import { backAddress, pageAddress, placeAddress } from './flow.ts'
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

function asked({ field, several: many }: Question, { draft, item }: PageShown, shown: Shown, tried: Tried): Html {
  if (many) return several(field, shown)
  return question(field, { ...shown, offered: offeredInDraft(field.kind, draft, item, tried) })
}

const anew = ({ page, item, key, draft }: PageShown, tried: Tried): string =>
  item ? titleOf(draft, item, tried) : page.of === 'person' ? 'Another person' : key === null ? '' : 'Another point'

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
  const shownQuestions = questions.map(one =>
    asked(one, asking, { typed, wrong: atTheQuestion(issues, one.field) }, tried),
  )
  const about =
    page.of === 'person'
      ? 'Take a complaint'
      : `Take a complaint${key === null ? '' : `: ${anew(asking, tried).toLowerCase()}`}`
  const content = html`${above}${telling && refusedHere(tried, sheet)}
<form method="post" action="${pageAddress(draft, page, key, thenCheck)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${draft.version}">
<span class="govuk-caption-l">${about}</span>
<h1 class="govuk-heading-l">${page.title}</h1>
${page.says && html`<p class="govuk-body-l">${page.says}</p>`}
<div class="${page.beside ? 'beside' : 'questions'}">${page.beside ? html`<div>${shownQuestions.slice(0, -1)}</div><div>${shownQuestions.slice(-1)}</div>` : shownQuestions}</div>
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
