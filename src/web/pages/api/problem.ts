import { isProblemKind, type ProblemKind, problemAddress, problems } from '../../api/problem.ts'
import { link } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

const kinds: readonly ProblemKind[] = Object.keys(problems).filter(isProblemKind)

/** Every kind of problem that the API tells. */
export async function problemsPage(_asked: Asked, here: Here): Promise<Answer> {
  const content = html`<h1 class="govuk-heading-l">Problems that the API tells</h1>
${table({
  caption: 'Kinds of problem',
  captionClasses: 'govuk-visually-hidden',
  classes: 'list',
  head: ['Problem', { text: 'Status', format: 'numeric' }],
  rows: kinds.map(kind => [
    link(problemAddress(kind), problems[kind].title),
    { text: String(problems[kind].status), format: 'numeric', attributes: { 'data-label': 'Status' } },
  ]),
})}`
  return answer(frame(here, { title: 'Problems that the API tells', backLink: { href: '/api' }, content }))
}

/** The page that a problem's type leads to. */
export async function problemPage({ params }: Asked, here: Here): Promise<Answer> {
  const kind = params.problem ?? ''
  if (!isProblemKind(kind)) return notFound(here)
  const { title, status, means, instead } = problems[kind]
  const content = html`<span class="govuk-caption-l">Told by the API with status ${status}</span>
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${means}</p>
<h2 class="govuk-heading-m">What to do</h2><p class="govuk-body">${instead}</p>`
  return answer(frame(here, { title, backLink: { href: '/api/problems' }, content }))
}
