import { toThinkOf } from '#complaint/letters/suitable.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Verb } from '#stream/verb.ts'
import { insetText } from '../../components/inset-text.ts'
import { type Html, html } from '../../html.ts'

interface Sent {
  readonly verb: Verb<ComplaintState>
  readonly history: boolean
  readonly complaint: ShownComplaint | null
}

/** How each person can be written to, and what they need: shown before anything is sent to them. */
export function beforeYouSend({ verb, history, complaint }: Sent): Html | '' {
  if (history || !complaint || !verb.fields.some(({ name }) => name === 'sentTo')) return ''
  const { state, names, people, now } = complaint
  const known = [...new Set(state.parts.map(({ personId }) => personId))].flatMap(personId => {
    const words = toThinkOf(state, personId, { people, today: now.today })
    const part = partsHeldBy(state, personId).join(', ')
    return words.length === 0 ? [] : [{ who: `${names.get(personId) ?? 'Name erased'}, ${part}`, words }]
  })
  if (known.length === 0) return ''
  return insetText({
    text: html`<h2 class="govuk-heading-s">Before you send it</h2>${known.map(
      ({ who, words }) => html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${who}</strong></p>
<ul class="govuk-list govuk-list--bullet">${words.map(one => html`<li>${one}</li>`)}</ul>`,
    )}<p class="govuk-body govuk-!-margin-bottom-0">Where it is sent otherwise, a reason is asked for and kept.</p>`,
  })
}
