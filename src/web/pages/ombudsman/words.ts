import { standingOf } from '#complaint/ombudsman/stands.ts'
import type { Matter } from '#complaint/ombudsman/state.ts'
import type { Span } from '#law/span.ts'
import { spanElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { May } from '../complaint/may-now.ts'

export const isDated = ({ earliest, latest }: Span): boolean => earliest !== null || latest !== null

export const onDate = (span: Span | null): Html | string =>
  span && isDated(span) ? spanElement(span) : 'on a day not on record'

/** "Matter 24 001 902", or which of them it is where its reference is not known. */
export const matterTitle = ({ reference }: Matter, index: number): string =>
  reference === null ? `Matter ${index + 1}, reference not known` : `Matter ${reference}`

/** A link to the form of a verb, for whoever may do it now; which thing is meant goes along in the address. */
export const doIt = (
  id: string,
  verb: string,
  words: Html | string,
  may: May,
  meant: readonly [string, string] | null = null,
) =>
  may(verb)
    ? html`<li>${link(`${path`/complaints/${id}/record/${verb}`}${meant ? `?${meant[0]}=${encodeURIComponent(meant[1])}` : ''}`, words)}</li>`
    : ''

const last = (
  matter: Matter,
): { readonly tag: string; readonly words: Html | string; readonly colour: 'blue' | 'yellow' | 'grey' | 'red' } => {
  const stands = standingOf(matter)
  switch (stands.kind) {
    case 'enquiry':
      return { tag: 'Enquiry', words: html`The Ombudsman got in touch ${onDate(matter.contacted)}.`, colour: 'blue' }
    case 'investigating':
      return { tag: 'Being investigated', words: html`Since ${onDate(stands.on.happened)}.`, colour: 'blue' }
    case 'draft':
      return { tag: 'Draft decision', words: html`Received ${onDate(stands.draft.happened)}.`, colour: 'yellow' }
    case 'sent back':
      return { tag: 'Sent back', words: html`Decided ${onDate(stands.decision.happened)}.`, colour: 'yellow' }
    case 'decided':
      return { tag: 'Decided', words: html`${onDate(stands.decision.happened)}.`, colour: 'grey' }
    case 'public report':
      return { tag: 'Public report', words: html`Received ${onDate(stands.report.happened)}.`, colour: 'red' }
    case 'closed':
      return {
        tag: 'Closed',
        words: html`The Ombudsman closed its file ${onDate(stands.on.happened)}.`,
        colour: 'grey',
      }
  }
}

export const standsInWords = last
