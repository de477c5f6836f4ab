import { button, buttonGroup } from '../../components/button.ts'
import type { ListedError } from '../../components/error-summary.ts'
import { insetText } from '../../components/inset-text.ts'
import { link } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital } from '../days.ts'
import { frame } from '../frame.ts'
import { oneOf } from '../recording/typed.ts'
import { answerWords } from './answer-words.ts'
import { type Draft, type Item, isBlank, itemsOf, sheetKey, typedOn } from './draft.ts'
import { before, listPages, pageAddress, pagesAbout, placeAddress } from './flow.ts'
import { inOrderOf, titleOf } from './numbered.ts'
import { pageOfName, type QuestionPage, questionPages, questionsOf } from './pages.ts'
import { refusedHere } from './refused.ts'
import { openDraft } from './save.ts'
import { type Problem, type Tried, tryOut } from './tried.ts'

const SAYS = /^(?:[^?]*\?: )?(.*)$/

/** "Point 2: enter an answer", linked to the question where it is put right. */
function problemsListed(draft: Draft, tried: Tried): readonly ListedError[] {
  return tried.problems.map(({ sheet, field, message }) => {
    const [name = '', key] = sheet.split('@')
    const item = draft.items.find(one => one.key === key) ?? null
    const page = pageOfName(name)
    const question = page && questionsOf(page).find(one => one.field.name === field)?.field.question
    const about = item ? `${titleOf(draft, item, tried)}. ` : ''
    const says = capital(SAYS.exec(message)?.[1] ?? message)
    return {
      text: `${about}${question ? `${question} ` : ''}${says}`,
      ...(page ? { href: `${pageAddress(draft, page, item?.key ?? null, true)}#${field}` } : {}),
    }
  })
}

function rowsOf(draft: Draft, page: QuestionPage, item: Item | null, about: string, problems: readonly Problem[]) {
  const sheet = sheetKey(page.name, item)
  const typed = typedOn(draft, page.name, item)
  const questions = questionsOf(page)
  // A page left empty is one line; questions asked again only where they were answered.
  if (item !== null && isBlank(typed) && !problems.some(problem => problem.sheet === sheet))
    return [
      {
        key: page.title,
        value: html`<span class="not-answered">Not answered</span>`,
        actions: [
          {
            href: pageAddress(draft, page, item.key, true),
            text: 'Change',
            visuallyHiddenText: `${page.title.charAt(0).toLowerCase()}${page.title.slice(1)}`,
          },
        ],
      },
    ]
  const timesAnswered = new Set(
    questions.filter(({ field }) => oneOf(typed, field.name) !== '').map(({ time }) => time),
  )
  return questions
    .filter(({ time }) => time === null || timesAnswered.has(time))
    .map(({ field }) => {
      const missing = problems.some(problem => problem.sheet === sheet && problem.field === field.name)
      return {
        key: field.question,
        value: html`${answerWords(field, typedOn(draft, page.name, item), draft)}${missing && html`<span class="added__wrong">To be put right</span>`}`,
        actions: [
          {
            href: `${pageAddress(draft, page, item?.key ?? null, true)}#${field.name}`,
            text: 'Change',
            visuallyHiddenText: `${about}${field.question.charAt(0).toLowerCase()}${field.question.slice(1)}`,
          },
        ],
      }
    })
}

const ofComplaint = (draft: Draft, tried: Tried): readonly Html[] =>
  questionPages
    .filter(({ of }) => of === null)
    .map(page =>
      summaryList({
        card: { title: page.title, headingLevel: 2 },
        rows: rowsOf(draft, page, null, '', tried.problems),
      }),
    )

const ofItem = (draft: Draft, item: Item, tried: Tried): Html => {
  const title = titleOf(draft, item, tried)
  return summaryList({
    card: { title, headingLevel: 3, attributes: { id: `item-${item.key}` } },
    rows: pagesAbout(draft, item).flatMap(page => rowsOf(draft, page, item, '', tried.problems)),
  })
}

const listed = (draft: Draft, tried: Tried): readonly Html[] =>
  listPages.map(
    list => html`<h2 class="govuk-heading-m">${capital(list.many)}</h2>
${itemsOf(draft, list.kind).length === 0 && html`<p class="govuk-body">No ${list.many} added.</p>`}
${inOrderOf(draft, list.kind).map(item => ofItem(draft, item, tried))}
<p class="govuk-body">${link(placeAddress(draft, list.name), `Add or remove ${list.many}`)}</p>`,
  )

export interface CheckShown {
  readonly above?: Html
  readonly status?: number
  /** Whether somebody tried to record it: what is wrong is then at the top. */
  readonly telling?: boolean
}

/** Everything that was answered, a card for each thing, with a link to change each answer. */
export async function checkPage(
  asked: Asked,
  here: Here,
  { above, status, telling }: CheckShown = {},
): Promise<Answer> {
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft, shown } = opened
  const tried = tryOut(draft, shown, here)
  const errors = problemsListed(draft, tried)
  const content = html`${above}${refusedHere(tried)}
<span class="govuk-caption-l">Take a complaint</span>
<h1 class="govuk-heading-l">Check answers before recording the complaint</h1>
${ofComplaint(draft, tried)}
${listed(draft, tried)}
<h2 class="govuk-heading-m">Record it now</h2>
${
  errors.length > 0
    ? insetText({ text: 'Something is still missing: it is listed at the top of this page. The draft is saved.' })
    : html`<p class="govuk-body">The complaint gets its reference, and the time limits begin to count. Names go into the record of each person and nowhere else.</p>`
}
<form method="post" action="${placeAddress(draft, 'check')}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${draft.version}">
${buttonGroup(
  button({ text: 'Record the complaint', preventDoubleClick: true }),
  button({ text: 'Save and come back later', kind: 'secondary', name: 'later', value: 'yes' }),
)}
</form>`
  const page = frame(here, {
    title: 'Check answers: Take a complaint',
    area: 'complaints',
    backLink: { href: before(draft, 'check') },
    errors,
    content,
  })
  return answer(page, telling && errors.length > 0 ? 422 : (status ?? 200))
}
