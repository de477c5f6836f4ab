import { accountProposed } from '#complaint/account/proposed-text.ts'
import { datesGiven, lastDraft } from '#complaint/account/state.ts'
import { dateInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { accountTold } from '../accounts/told.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'
import { oneOf, type Typed } from '../recording/typed.ts'

const back = (id: string): string => path`/complaints/${id}/account`

const onThatDay = ({ now }: ShownComplaint, typed: Typed): string => oneOf(typed, 'happened') || dateInWords(now.today)

function castBeside({ state, names }: ShownComplaint): Html | '' {
  const cast = [...state.account.cast]
  if (cast.length === 0) return ''
  return insetText({
    text: html`<h2 class="govuk-heading-s">The cast</h2><ul class="govuk-list cast-beside">${cast.map(([personId, { pseudonym }]) => html`<li>${names.get(personId) ?? 'Name erased'}: <strong>${pseudonym}</strong></li>`)}</ul>`,
  })
}

/** What was saved last; where dates were chosen in the address, what the record tells with those. */
const write: FormOfWork = {
  back,
  around(shown, typed) {
    const { state, faults, secrets } = shown
    const chosen = datesGiven.find(one => one === oneOf(typed, 'dates'))
    const isAsked = oneOf(typed, 'about') === '' && oneOf(typed, 'title') === '' && chosen !== undefined
    const draft = isAsked ? undefined : lastDraft(state)?.text
    const text = draft ?? (secrets ? accountProposed(state, faults, secrets, chosen ?? 'month and year') : null)
    return {
      title: 'Write the account',
      above: html`<p class="govuk-body-l">${draft ? 'This is what was saved last.' : 'This is proposed from the record, in the words of the cast. Change what you like.'} It is a draft until it is published.</p>${castBeside(shown)}`,
      given: { happened: onThatDay(shown, typed) },
      suggested: text
        ? {
            title: text.title,
            theme: text.theme ?? '',
            dates: text.dates,
            about: text.about,
            findings: text.findings ?? '',
            late: text.late ?? '',
            agreed: text.agreed ?? '',
            learnt: text.learnt ?? '',
          }
        : {},
    }
  },
}

const whole = ({ state }: ShownComplaint): Html | '' => {
  const draft = lastDraft(state)
  return draft
    ? html`<div class="account-whole"><p class="account__title">${draft.text.title}</p>${accountTold(draft.text, 2)}</div>`
    : ''
}

const approve: FormOfWork = {
  back,
  around: (shown, typed) => ({
    title: 'Read and approve the account',
    above: html`<p class="govuk-body-l">Read it as somebody who knows the family, the school or the team. Would they know who it is?</p>${whole(shown)}`,
    suggested: { happened: onThatDay(shown, typed) },
    button: 'Approve it',
  }),
}

const publish: FormOfWork = {
  back,
  around: (shown, typed) => ({
    title: 'Publish the account',
    above: html`<p class="govuk-body-l">Everybody at the council will be able to read it. It is read back once more, against the names on record now.</p>${whole(shown)}`,
    suggested: { happened: onThatDay(shown, typed) },
    button: 'Publish it',
  }),
}

const simple: FormOfWork = {
  back,
  around: (shown, typed) => ({ suggested: { happened: onThatDay(shown, typed) } }),
}

/** The forms that are part of the work on the account of a case. */
export const accountForms: readonly (readonly [verb: string, form: FormOfWork])[] = [
  ['write-account', write],
  ['approve-account', approve],
  ['publish-account', publish],
  ['take-back-account', simple],
  ['keep-account', simple],
  ['name-in-account', simple],
  ['explain-in-account', simple],
]
