import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'

/** The way there from the page of the Ombudsman. */
export const toDecision = (id: string): Html =>
  html`<p class="govuk-body">${link(path`/complaints/${id}/decision`, 'Put the text of its decision beside the record')}</p>`
