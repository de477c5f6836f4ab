import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { Fact, Facts, Inconsistency } from '#statement/facts.ts'
import { classNames } from '../../components/attributes.ts'
import { finding } from '../../components/finding.ts'
import { link } from '../../components/link.ts'
import { type SummaryRow, summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type ToldItem, toldSections } from './told.ts'

const MOST_LINES = 6

/** "lines 32, 33", each leading to its line in the text beside it. */
function lineLinks(lines: readonly number[]): Html | '' {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, MOST_LINES)
  const links = shown.map(
    (line, index) =>
      html`${index > 0 && ', '}${link(`#line-${line}`, String(line), { classes: 'govuk-link--no-visited-state' })}`,
  )
  return html`<span class="told__lines">${lines.length === 1 ? 'line' : 'lines'} ${links}${lines.length > MOST_LINES && ' …'}</span>`
}

const doubt = { stated: '', inferred: 'Follows from the text.', uncertain: 'Not certain.' }

function itemShown({ lead, words, findings = [], note, open, lines, sure }: ToldItem): Html {
  const changed = findings.map(
    (value, index) => html`${index > 0 && html` <span class="told__then">then</span> `}${finding(value)}`,
  )
  const notes = [note, doubt[sure]].filter(Boolean).join(' ')
  return html`<li class="told__item">${lead && html`<strong class="told__lead">${lead}</strong> `}${changed}
${words && html`<span class="told__words">${words}</span> `}${notes && html`<span class="told__note">${notes}</span> `}${open && html`<span class="told__open">${open}</span> `}${lineLinks(lines)}</li>`
}

const row = (key: string, fact: Fact<unknown> | null, words: string | undefined): SummaryRow => ({
  key,
  value: fact === null || words === undefined ? 'Not in the text' : html`${words} ${lineLinks(fact.lines)}`,
})

function headerShown({ header, procedure }: Facts): Html {
  const { reference, authority, category, subcategory, decision, decisionDate } = header
  const filed = [category?.value, subcategory?.value].filter(Boolean).join(', ')
  return summaryList({
    classes: 'told__header',
    rows: [
      row('Reference', reference, reference?.value),
      row('Council', authority, authority?.value),
      row('Filed under', category, filed || undefined),
      row('Decision', decision, decision?.value),
      row('Decided on', decisionDate, decisionDate ? dateInWords(isoDay(decisionDate.value)) : undefined),
      row(
        'Stage reached',
        procedure.stageReached,
        procedure.stageReached ? `Stage ${procedure.stageReached.value}` : undefined,
      ),
    ],
  })
}

const misfit = ({ what, lines, weight }: Inconsistency): Html =>
  html`<li class="${classNames('told__item', weight === 'note' && 'told__item--note')}"><span class="told__words">${what}</span> ${weight === 'ask' && html`<span class="told__open">To be settled by a person.</span> `}${lineLinks(lines)}</li>`

/** What does not fit in the text itself; those that somebody must settle first. */
function misfitsShown({ inconsistencies }: Facts): Html {
  if (inconsistencies.length === 0) return html`<p class="govuk-body">Nothing in the text contradicts itself.</p>`
  const ordered = inconsistencies.toSorted((a, b) => Number(b.weight === 'ask') - Number(a.weight === 'ask'))
  return html`<ul class="told__list told__list--misfits">${ordered.map(misfit)}</ul>`
}

/** What the text leaves open. Nothing of it is guessed. */
function questionsShown({ questions }: Facts): Html {
  if (questions.length === 0) return html`<p class="govuk-body">The text leaves nothing open that is needed.</p>`
  return html`<ul class="told__list">${questions.map(
    ({ question, lines }) =>
      html`<li class="told__item"><span class="told__words">${question}</span> ${lineLinks(lines)}</li>`,
  )}</ul>`
}

const part = (id: string, title: string, count: number, inside: Html): Html =>
  html`<section class="told" aria-labelledby="${id}"><h3 class="govuk-heading-s told__title" id="${id}">${title} <span class="told__count">(${count})</span></h3>${inside}</section>`

/** Everything read, each fact with its lines; first what somebody has to look at. */
export const factsShown = (facts: Facts): Html =>
  html`${headerShown(facts)}
${part('told-misfits', 'What does not fit', facts.inconsistencies.length, misfitsShown(facts))}
${part('told-questions', 'What the text leaves open', facts.questions.length, questionsShown(facts))}
${toldSections(facts).map(({ id, title, items }) =>
  part(id, title, items.length, html`<ul class="told__list">${items.map(itemShown)}</ul>`),
)}`
