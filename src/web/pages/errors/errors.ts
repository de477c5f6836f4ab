import { html } from '../../html.ts'
import type { Answer, Here } from '../../site.ts'
import { answer } from '../../site.ts'
import { frame } from '../frame.ts'

export const notFound = (here: Here): Answer =>
  answer(
    frame(here, {
      title: 'Page not found',
      content: html`<h1 class="govuk-heading-l">Page not found</h1>
<p class="govuk-body">If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.</p>
<p class="govuk-body">If it is a complaint you were given, ask the complaints manager: it may be kept from you.</p>`,
    }),
    404,
  )

/** Says whom to ask and nothing of the case, which may be one this person must not know of. */
export const notAllowed = (here: Here): Answer =>
  answer(
    frame(here, {
      title: 'You cannot do this',
      content: html`<h1 class="govuk-heading-l">You cannot do this</h1>
<p class="govuk-body">You are signed in as ${here.persona.roles.join(', ')}, who may not see or do this.</p>
<p class="govuk-body">If you need it for your work, ask the complaints manager.</p>`,
    }),
    403,
  )

/** What was and was not saved, a reference to quote, and no trace. */
export const somethingWentWrong = (here: Here, reference: string): Answer =>
  answer(
    frame(here, {
      title: 'Something went wrong',
      content: html`<h1 class="govuk-heading-l">Something went wrong</h1>
<p class="govuk-body">What you were doing was not saved. Everything saved before is safe.</p>
<p class="govuk-body">Try again. If it happens again, tell the people who run this service and quote <strong>${reference}</strong>.</p>`,
    }),
    500,
  )

export const badRequest = (here: Here, why: string, status = 400): Answer =>
  answer(
    frame(here, {
      title: 'That could not be read',
      content: html`<h1 class="govuk-heading-l">That could not be read</h1><p class="govuk-body">${why}</p>`,
    }),
    status,
  )
