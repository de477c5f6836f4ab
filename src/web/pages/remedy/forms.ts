import { remedyFactors, remedyOrder } from '#law/remedies.ts'
import { details } from '../../components/details.ts'
import { link, path } from '../../components/link.ts'
import { html } from '../../html.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'

const toRemedy = (id: string): string => path`/complaints/${id}/remedy`

const consider: FormOfWork = {
  back: toRemedy,
  around: ({ id }) => ({
    above: html`${details({
      summaryText: 'The published order, and what makes it weigh more or less',
      text: html`<ol class="govuk-list govuk-list--number">${remedyOrder.map(({ title, asks, when }) => html`<li><strong>${title}</strong>${when === 'always' && ' (always)'}: ${asks}</li>`)}</ol>
<ul class="govuk-list govuk-list--bullet">${remedyFactors.map(({ words }) => html`<li>${words}</li>`)}</ul>`,
    })}<p class="govuk-body">${link(`${toRemedy(id)}#compared`, 'What others paid')}</p>`,
  }),
}

/** The form of the written reasoning, come to from the page that helps with it. */
export const remedyForms: readonly (readonly [verb: string, form: FormOfWork])[] = [['consider-remedy', consider]]
