import { castProposed } from '#complaint/account/cast.ts'
import { partInWords } from '#complaint/words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { capital } from '../days.ts'
import { onceField } from '../recording/once.ts'
import { oneOf, type Typed } from '../recording/typed.ts'

/** The field in which somebody's pseudonym is asked. */
export const calledField = (personId: string): string => `called ${personId}`
export const calledId = (personId: string): string => `called-${personId}`

export interface CastWrong {
  readonly personId: string
  readonly message: string
}

/** Who is called what, with a proposal for everybody who has no pseudonym yet. */
export function castSection(
  shown: ShownComplaint,
  here: Here,
  {
    may,
    typed = {},
    wrong = [],
  }: { readonly may: boolean; readonly typed?: Typed; readonly wrong?: readonly CastWrong[] },
): Html {
  const { id, state, names, secrets, version } = shown
  if (!secrets) return html``
  const members = castProposed(state, secrets)
  const heading = html`<h2 class="govuk-heading-m" id="cast">Who is who</h2>`
  if (members.length === 0) return html`${heading}<p class="govuk-body">Nobody is recorded in this complaint yet.</p>`
  const name = (personId: string): string => names.get(personId) ?? 'Name erased'
  if (!may)
    return html`${heading}${ledger({
      id: 'cast-list',
      caption: 'The cast',
      columns: ['Person', 'Part', 'Called in the account'],
      rows: members.map(({ personId, part }) => ({
        heading: name(personId),
        cells: [capital(partInWords(part)), state.account.cast.get(personId)?.pseudonym ?? 'Not chosen'],
      })),
    })}`
  const without = members.filter(({ personId }) => !state.account.cast.has(personId)).length
  return html`${heading}<p class="govuk-body">Everybody is called by their part in the case, and by no letter of their own name. Who is who is never shown with the account.</p>
${without > 0 && state.account.cast.size > 0 && insetText({ text: `${without === 1 ? 'One person has' : `${without} people have`} nothing to be called yet. What stands in their field is proposed.` })}
<form method="post" action="${path`/complaints/${id}/account/cast`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${version}">
<ul class="cast">${members.map(({ personId, part, pseudonym }) => {
    const said = oneOf(typed, calledField(personId))
    const message = wrong.find(one => one.personId === personId)?.message
    return html`<li class="cast__member"><div class="cast__who"><span class="cast__name">${name(personId)}</span> <span class="cast__part">${capital(partInWords(part))}</span></div>
${input({
  id: calledId(personId),
  name: calledField(personId),
  label: { text: html`Called<span class="govuk-visually-hidden"> in the account: ${name(personId)}</span>` },
  classes: 'govuk-input--width-20',
  value: said === '' ? pseudonym : said,
  autocomplete: 'off',
  spellcheck: false,
  ...(message === undefined ? {} : { errorMessage: message }),
})}</li>`
  })}</ul>
${button({ text: 'Save the cast', kind: state.account.cast.size === 0 ? 'primary' : 'secondary', preventDoubleClick: true })}</form>`
}
