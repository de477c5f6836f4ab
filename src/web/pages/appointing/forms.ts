import type { IndependentWork } from '#authority/pool-member.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import { shortDay } from '#law/day-words.ts'
import type { ListedPoolMember } from '#office/views/pool.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { LedgerCell } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { poolTable } from '../council/pool-table.ts'
import { capital } from '../days.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'

/** Said at the moment of choosing; whether somebody may be appointed is for the verb to say. */
function inThisComplaint({ state, now }: ShownComplaint, { personId, awayUntil }: ListedPoolMember): LedgerCell {
  const parts = partsHeldBy(state, personId)
  const said = [
    ...(parts.length > 0 ? [capital(parts.join(', '))] : []),
    ...(awayUntil !== null && awayUntil >= now.today ? [`Away until ${shortDay(awayUntil)}`] : []),
  ]
  return said.length === 0
    ? { text: 'No part so far', tone: 'quiet' }
    : { text: said.join('. '), note: 'Look at this first.', tone: 'changed' }
}

/** The form with those on the list who can be asked for that work, above its questions. */
const choosing = (wanted: readonly IndependentWork[], back: FormOfWork['back']): FormOfWork => ({
  back,
  around(shown) {
    const members = shown.pool.filter(({ work }) => work.some(one => wanted.includes(one)))
    const list = link('/council/people', 'list of independent people')
    return {
      wide: members.length > 0,
      above: html`<h2 class="govuk-heading-m">Who can be asked</h2>
${
  members.length === 0
    ? html`<p class="govuk-body">Nobody on the ${list} can be asked for this work.</p>`
    : html`${poolTable(members, {
        nameOf: id => shown.names.get(id) ?? 'Name erased',
        here: { title: 'In this complaint', of: member => inThisComplaint(shown, member) },
      })}<p class="govuk-body">From the ${list}. Nobody is chosen here: you choose below, and the rules are checked when you save.</p>`
}`,
    }
  },
})

const toPanel = (id: string): string => path`/complaints/${id}/panel`

/** The forms by which somebody independent is appointed. */
export const appointingForms: readonly (readonly [verb: string, form: FormOfWork])[] = [
  ['appoint', choosing(['investigating officer', 'independent person'], id => path`/complaints/${id}/record`)],
  ['appoint-panel-member', choosing(['panel chair', 'panel member'], toPanel)],
  ['commission-supplementary-review', choosing(['investigating officer'], toPanel)],
]
