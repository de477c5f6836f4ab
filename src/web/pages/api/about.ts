import { beginning, inAComplaint, ofTheCouncil } from '../../api/record.ts'
import { details } from '../../components/details.ts'
import { link } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { frame } from '../frame.ts'
import { verbGroups } from '../recording/stages.ts'

interface Operation {
  readonly method: 'GET' | 'POST'
  readonly address: string
  readonly words: string
}

const operations = (caption: string, listed: readonly Operation[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'list api-operations',
    head: ['Operation', 'What it does'],
    rows: listed.map(({ method, address, words }) => [
      {
        text: html`<code class="api-address"><strong>${method}</strong> ${address.split(/(?<=[/-])/).map(part => html`${part}<wbr>`)}</code>`,
      },
      { text: words },
    ]),
  })

const folded = (caption: string, listed: readonly Operation[]): Html =>
  details({ summaryText: `${caption}: ${counted(listed.length, 'operation')}`, text: operations(caption, listed) })

const reading: readonly Operation[] = [
  {
    method: 'GET',
    address: '/api/complaints',
    words: 'The complaints that you may know of, the next lawful date first.',
  },
  {
    method: 'POST',
    address: '/api/complaints/search',
    words: 'The same, by words. They may be names, so they are never in the address.',
  },
  {
    method: 'GET',
    address: '/api/complaints/{id}',
    words: 'One complaint as it stands today, with what is possible now and what opens when.',
  },
  { method: 'GET', address: '/api/session', words: 'Who you are to the service.' },
]

function verbTables(): readonly Html[] {
  const groups = verbGroups.map(([heading, names]) => {
    const begun = beginning.filter(({ name }) => names.includes(name))
    const worked = inAComplaint.filter(({ name }) => names.includes(name))
    return folded(heading, [
      ...begun.map(
        ({ name, summary }): Operation => ({
          method: 'POST',
          address: '/api/complaints',
          words: `“${name}”: ${summary}`,
        }),
      ),
      ...worked.map(
        ({ name, summary }): Operation => ({ method: 'POST', address: `/api/complaints/{id}/${name}`, words: summary }),
      ),
    ])
  })
  const council = ofTheCouncil.map(
    ({ name, summary }): Operation => ({ method: 'POST', address: `/api/council/${name}`, words: summary }),
  )
  return [...groups, folded('The council itself', council)]
}

const request = `POST /api/complaints/0a52c1de-6b0f-4a35-9f0e-3d9e2a7c1b44/note-event
Authorization: Bearer 7d1b8a52-3c0e-4f6a-8a57-2c9b4f3e6d10
Idempotency-Key: 5f3c9a10-77b2-4d52-9f7b-d0c2a8e61b35
Content-Type: application/json

{ "expectedVersion": 12,
  "input": { "happened": "8 September 2022", "what": "The team manager visited." } }`

const body = (words: string): Html => html`<p class="govuk-body">${words}</p>`

/** What the API is and which operations it has, in plain words. */
export async function apiPage(_asked: Asked, here: Here): Promise<Answer> {
  const content = html`<h1 class="govuk-heading-l">Other programs: the API</h1>
<p class="govuk-body-l">Whatever can be recorded or read on these pages, another program can record and read as JSON over HTTP. The questions, the rules, the permissions and the audit are the same.</p>
<p class="govuk-body">${link('/api/openapi.json', 'The full description, in OpenAPI 3.1')}, has every question, hint and choice. Programs can be made from it.</p>
<h2 class="govuk-heading-m">Who asks</h2>
${body('Practice mode has no passwords. Send “Authorization: Bearer” with the id of one of the practice people, and you are that person. A browser can use its session instead, with the token of GET /api/session in the header “csrf-token”. Scripts of other sites are not let in.')}
${body('Whoever works for several councils names one in the header “redress-council”.')}
<h2 class="govuk-heading-m">Recording</h2>
${body('Every request that records carries an “Idempotency-Key”: a new one for each thing recorded. If the answer is lost, send the very same again: it is recorded once, and the answer comes again. Keys are kept for a day.')}
${body('In a complaint, “expectedVersion” (or If-Match) says which version was looked at. If somebody else was first, nothing is recorded and you are told.')}
${body('What happened before, or is known from a document, goes with “history”: which document, on which line, stated or inferred. It is taken as it was, and where the law was not kept it shows as a fault.')}
${details({ summaryText: 'An example', text: html`<pre class="api-example" tabindex="0"><code>${request}</code></pre>` })}
<h2 class="govuk-heading-m">When something is declined</h2>
<p class="govuk-body">The answer is problem details (RFC 9457): what is wrong and where, which rule stands against it and what to do instead. ${link('/api/problems', 'Every kind of problem is explained')}.</p>
<h2 class="govuk-heading-m">The operations</h2>
${folded('Reading', reading)}
${verbTables()}`
  return answer(frame(here, { title: 'Other programs: the API', content, wide: true }))
}
