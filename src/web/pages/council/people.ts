import type { TermOfOffice } from '#authority/term-of-office.ts'
import { endRole } from '#authority/verbs/end-role.ts'
import { grantRole } from '#authority/verbs/grant-role.ts'
import { recordPoolMember } from '#authority/verbs/record-pool-member.ts'
import { removePoolMember } from '#authority/verbs/remove-pool-member.ts'
import { shortDay } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { councilPeopleView, type ShownCouncilPeople } from '#office/views/council-people.ts'
import { holdsAny } from '#stream/role.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { ledger } from '../../components/ledger.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { nobodyOpens } from '../inbox/in-words.ts'
import { poolTable } from './pool-table.ts'

const nameOf = ({ names }: ShownCouncilPeople, personId: string): string => names.get(personId) ?? 'Name erased'

const lasts = ({ from, to }: TermOfOffice): string =>
  to === null ? `Since ${shortDay(from)}` : `${shortDay(from)} to ${shortDay(to)}`

const standings = {
  officer: 'Officer of the council',
  member: 'Member of the council',
  neither: 'Neither officer nor member',
}

function offices(shown: ShownCouncilPeople): Html {
  const people = [...Map.groupBy(shown.terms, ({ personId }) => personId)]
  return ledger({
    id: 'offices',
    caption: html`<span class="govuk-visually-hidden">Who holds which role</span>`,
    columns: ['Name', 'Role', 'When', 'To the council'],
    rows: people.flatMap(([personId, terms]) =>
      terms.map(term => ({
        heading: nameOf(shown, personId),
        cells: [capital(term.role), lasts(term), standings[term.standing]],
      })),
    ),
  })
}

const pool = (shown: ShownCouncilPeople): Html =>
  shown.pool.length === 0
    ? html`<p class="govuk-body">Nobody is on the list.</p>`
    : poolTable(shown.pool, { nameOf: id => nameOf(shown, id) })

/** Who works here in which role, and who can be asked from outside. */
export async function councilPeoplePage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, councilPeopleView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown, actor } = seen
  const buttons = [
    [grantRole, endRole],
    [recordPoolMember, removePoolMember],
  ].map(verbs =>
    verbs
      .filter(verb => holdsAny(actor, verb.may))
      .map(verb => button({ text: verb.title, href: `/council/${verb.name}`, kind: 'secondary' })),
  )
  const [forRoles = [], forPool = []] = buttons
  const content = html`<h1 class="govuk-heading-l">People and roles</h1>
<p class="govuk-body">Without a role nobody sees or does anything. Investigating officers, independent persons, panel members, advocates, stage 1 resolvers and adjudicating officers see only the complaints in which they have that part.</p>
${nobodyOpens(shown.mailNobodyOpens)}${offices(shown)}${forRoles.length > 0 && buttonGroup(...forRoles)}
<h2 class="govuk-heading-m">Independent people who can be asked</h2>
${pool(shown)}${forPool.length > 0 && buttonGroup(...forPool)}`
  return answer(
    frame(here, { title: 'People and roles', area: 'council', wide: true, backLink: { href: '/council' }, content }),
  )
}
