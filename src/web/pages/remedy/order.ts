import type { RemedyFigureRead } from '#authority/state.ts'
import { pounds } from '#complaint/money.ts'
import { dayInWords } from '#law/day-words.ts'
import { type RemedyFigure, type RemedyFigureId, remedyFactors, remedyFigures, remedyOrder } from '#law/remedies.ts'
import { link } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { restsOn } from './words.ts'

const weighs = { more: 'Weighs more', less: 'Weighs less', 'either way': 'Either way' } as const

/** The published order, and what makes an injustice weigh more or less. */
export function orderAndFactors(): Html {
  const inOrder = remedyOrder.filter(({ when }) => when === 'in order')
  const always = remedyOrder.filter(({ when }) => when === 'always')
  const first = remedyOrder[0]
  return html`<section class="remedy__part" aria-labelledby="order"><h2 class="govuk-heading-m" id="order">In this order</h2>
<p class="govuk-body">Put the person back where they would have been. Take the next step only while significant injustice is left. A payment is modest and recognises; it is no compensation, fine or punishment.</p>
<ol class="remedy__order">${inOrder.map(({ title, asks }) => html`<li><h3 class="govuk-heading-s">${title}</h3><p class="govuk-body">${asks}</p></li>`)}</ol>
${always.map(({ title, asks }) => html`<div class="remedy__always"><h3 class="govuk-heading-s">Always: ${title.toLowerCase()}</h3><p class="govuk-body">${asks}</p></div>`)}
${first && restsOn(first.source, first.mark)}</section>
<section class="remedy__part" aria-labelledby="factors"><h2 class="govuk-heading-m" id="factors">What makes it weigh more or less</h2>
<ul class="remedy__factors">${remedyFactors.map(factor => html`<li><strong>${weighs[factor.weighs]}</strong> ${factor.words} ${restsOn(factor.source, factor.mark)}</li>`)}</ul></section>`
}

const range = ({ from, to }: Pick<RemedyFigure, 'from' | 'to'>, per: RemedyFigure['per']): string =>
  `${from === null ? `Up to ${pounds(to)}` : `${pounds(from)} to ${pounds(to)}`}${per === null ? '' : ` a ${per}`}`

function figureShown(figure: RemedyFigure, read: RemedyFigureRead | undefined): Html {
  if (!read)
    return html`<li><strong>${figure.about}</strong> ${range(figure, figure.per)}. ${figure.note} ${restsOn(figure.source, figure.mark)}</li>`
  return html`<li><strong>${figure.about}</strong> ${range(read, figure.per)}. <span class="remedy__source">As this council read it, ${dayInWords(read.on)}: ${read.reason}</span></li>`
}

/** Ranges that guidance gives: as remembered, or as the council has read them since. */
export function rangesInGuidance(read: ReadonlyMap<RemedyFigureId, RemedyFigureRead>): Html {
  const recalled = remedyFigures.some(({ id }) => !read.has(id))
  return html`<section class="remedy__part" aria-labelledby="ranges"><h2 class="govuk-heading-m" id="ranges">Ranges in guidance</h2>
${recalled && html`<p class="govuk-body">What is marked as recalled nobody read in the guidance that is in force. Check it there first. A complaints manager can state it on the page of ${link('/council', 'this council')}.</p>`}
<ul class="remedy__factors">${remedyFigures.map(figure => figureShown(figure, read.get(figure.id)))}</ul></section>`
}
