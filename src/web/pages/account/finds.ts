import type { AccountCheck } from '#complaint/account/check.ts'
import type { Find } from '#complaint/account/find.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { counted } from '../days.ts'
import { onceField } from '../recording/once.ts'
import { oneOf, type Typed } from '../recording/typed.ts'
import { aboutFind } from './words.ts'

export const reasonField = (key: string): string => `reason ${key}`
const reasonId = (key: string): string => `reason-${key}`

export interface ReasonWrong {
  readonly key: string
  readonly message: string
}

const neverList = (finds: readonly Find[], id: string, may: boolean): Html | '' =>
  finds.length === 0
    ? ''
    : html`<h3 class="govuk-heading-s" id="in-other-words">To be written in other words (${finds.length})</h3>
<ul class="finds">${finds.map(find => html`<li class="find find--never">${aboutFind(find)}</li>`)}</ul>
${may && html`<p class="govuk-body">${link(path`/complaints/${id}/record/write-account`, 'Change the text')}</p>`}`

/** What the check found, all of it: what has to go, and what somebody has to look at. */
export function findsSection(
  { id, version, state, names }: ShownComplaint,
  { open, explained }: AccountCheck,
  here: Here,
  {
    may,
    typed = {},
    wrong = [],
  }: { readonly may: boolean; readonly typed?: Typed; readonly wrong?: readonly ReasonWrong[] },
): Html {
  const never = open.filter(({ gravity }) => gravity === 'never')
  const asked = open.filter(({ gravity }) => gravity !== 'never')
  const heading = html`<h2 class="govuk-heading-m" id="check">What the check found</h2>`
  const told =
    open.length === 0
      ? 'Nothing that is known of anybody in the case stands in the text. A check cannot know everything: whoever approves it reads it whole.'
      : `${counted(open.length, 'passage')} to see to. The account cannot be published before.`
  const reasons =
    asked.length === 0
      ? ''
      : html`<h3 class="govuk-heading-s" id="to-look-at">To be looked at (${asked.length})</h3>
<p class="govuk-body">Change the text, or say why the passage tells nobody who it is. A reason holds for its passage only.</p>
<form method="post" action="${path`/complaints/${id}/account/reasons`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${version}">
<ul class="finds">${asked.map(find => {
          const message = wrong.find(({ key }) => key === find.key)?.message
          return html`<li class="find">${aboutFind(find)}${
            may &&
            input({
              id: reasonId(find.key),
              name: reasonField(find.key),
              label: {
                text: html`Why it may stand<span class="govuk-visually-hidden">: ${find.text}, ${find.label}</span>`,
              },
              value: oneOf(typed, reasonField(find.key)),
              autocomplete: 'off',
              ...(message === undefined ? {} : { errorMessage: message }),
            })
          }</li>`
        })}</ul>
${may && button({ text: 'Save the reasons', kind: 'secondary', preventDoubleClick: true })}</form>`
  const looked =
    explained.length === 0
      ? ''
      : details({
          summaryText: `${counted(explained.length, 'passage')} that may stand, and why`,
          text: html`<ul class="finds">${explained.map(find => {
            const said = state.account.explained.get(find.key)
            return html`<li class="find">${aboutFind(find)}<p class="find__reason">“${said?.reason}” ${said && (names.get(said.by) ?? 'Name erased')}</p></li>`
          })}</ul>`,
        })
  return html`${heading}<p class="govuk-body">${told}</p>${neverList(never, id, may)}${reasons}${looked}`
}
