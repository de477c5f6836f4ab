import type { StatementVersion, VersionPoint } from '#complaint/statement-of-complaint/state.ts'
import { compared, draftAsVersion } from '#complaint/statement-of-complaint/versions.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { identity } from '../../components/identity.ts'
import { ledger } from '../../components/ledger.ts'
import { path } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'
import { statementOf } from './frame.ts'

interface Side {
  readonly value: string
  readonly text: string
  readonly points: readonly VersionPoint[]
}

const sideOf = ({ number, kind, happened, points }: StatementVersion, place: number): Side => ({
  value: String(place + 1),
  text: `Version ${number}, ${kind} ${spanInWords(happened)}`,
  points,
})

const sidesOf = ({ state }: ShownComplaint): readonly Side[] => [
  ...state.statement.versions.map(sideOf),
  { value: 'draft', text: 'The draft as it stands', points: draftAsVersion(state) },
]

const cell = (point: VersionPoint | null) =>
  point === null
    ? { text: 'Not in it', tone: 'quiet' as const }
    : html`${point.label ?? 'Not numbered'}: <span class="as-typed">${point.text ?? 'no words'}</span>`

function table(first: Side, second: Side): Html {
  const rows = compared(first.points, second.points)
  if (rows.length === 0) return html`<p class="govuk-body">Neither has any points.</p>`
  return ledger({
    id: 'compared',
    caption: html`<span class="govuk-visually-hidden">The points of both versions</span>`,
    columns: ['Point', { text: first.text, wide: true }, { text: second.text, wide: true }, 'What changed'],
    rows: rows.map(({ first: before, second: after }) => {
      const changes = [
        before === null && 'Added',
        after === null && 'Taken out',
        before && after && before.text !== after.text && 'New words',
        before && after && before.label !== after.label && `Was ${before.label ?? 'not numbered'}`,
      ].filter(one => typeof one === 'string')
      return {
        heading: after?.label ?? before?.label ?? 'Not numbered',
        cells: [
          cell(before),
          cell(after),
          changes.length === 0
            ? { text: 'Nothing', tone: 'quiet' as const }
            : { text: changes.join(', '), note: 'Changed', tone: 'changed' as const },
        ],
      }
    }),
  })
}

/** Two versions side by side, point by point: a point is the same whatever its number and its words became. */
export async function compareVersionsPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const sides = sidesOf(shown)
  const [fallback] = sides
  const first = sides.find(({ value }) => value === asked.query.first) ?? fallback
  const second = sides.find(({ value }) => value === asked.query.second) ?? sides.at(-1)
  const address = path`/complaints/${shown.id}/statement-of-complaint`
  const choose = (name: string, label: string, value: string | undefined): Html =>
    select({ name, label, items: sides.map(({ value: one, text }) => ({ value: one, text })), value })
  const content = html`${identity({
    reference: `Complaint ${shown.state.reference} · ${shown.state.subject}`,
    title: 'Compare versions of the statement',
  })}
<form class="compare-form" method="get" action="${path`/complaints/${shown.id}/statement-of-complaint/compare`}">${choose('first', 'This version', first?.value)}${choose('second', 'with this one', second?.value)}${button({ text: 'Compare', kind: 'secondary' })}</form>
${first && second && table(first, second)}`
  return answer(
    frame(here, {
      title: `Compare versions of the statement, complaint ${shown.state.reference}`,
      area: 'complaints',
      wide: true,
      backLink: { href: address, text: 'Statement of complaint' },
      content,
    }),
  )
}
