import { settleReminderAddress } from '#authority/verbs/settle-reminder-address.ts'
import { settleReminders } from '#authority/verbs/settle-reminders.ts'
import { shortDay } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { councilRemindersView, type RemindedPerson } from '#office/views/reminders.ts'
import { holdsAny } from '#stream/role.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { ruleInWords, sentInWords, wentWrong } from './in-words.ts'

function lastOf({ last }: RemindedPerson) {
  if (!last) return 'None yet'
  const words = `${shortDay(last.on)}, ${counted(last.things, 'thing')}: ${sentInWords(last).toLowerCase()}`
  return wentWrong(last)
    ? { text: words, note: last.answer ?? 'The mail server took it on none of the attempts', tone: 'misfit' as const }
    : words
}

const addressOf = ({ hasAddress, failing }: RemindedPerson) =>
  failing === null
    ? hasAddress
      ? 'Given'
      : 'None'
    : { text: 'Fails', note: `${failing.why} Say again where they are reminded.`, tone: 'misfit' as const }

/** Who is reminded of their work and who is not, and when. */
export async function councilRemindersPage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, councilRemindersView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown, actor } = seen
  const without = shown.people.filter(({ hasAddress }) => !hasAddress).length
  const failing = shown.people.filter(one => one.failing !== null).length
  const buttons = [settleReminders, settleReminderAddress]
    .filter(verb => holdsAny(actor, verb.may))
    .map(verb => button({ text: verb.title, href: `/council/${verb.name}`, kind: 'secondary' }))
  const content = html`<h1 class="govuk-heading-l">Reminders</h1>
<p class="govuk-body-l">${ruleInWords(shown.rule)}</p>
${here.site.office.reminders === undefined && insetText({ text: 'No mail server is set up for this service, so no reminders are sent.' })}
${without > 0 && html`<p class="govuk-body">${without === 1 ? '1 person has' : `${without} people have`} no address, and are not reminded. Who was reminded of what stands in the audit.</p>`}
${failing > 0 && html`<p class="govuk-body">What was sent to ${failing === 1 ? '1 person' : `${failing} people`} came back. Nothing goes to that address until it is given again.</p>`}
${ledger({
  id: 'reminded-people',
  caption: html`<span class="govuk-visually-hidden">Everybody with a role today</span>`,
  columns: ['Name', 'Roles', 'Address', { text: 'Last message', wide: true }],
  rows: shown.people.map(person => ({
    heading: person.name ?? 'Name erased',
    cells: [capital(person.roles.join(', ')), addressOf(person), lastOf(person)],
  })),
})}
${buttonGroup(...buttons)}`
  return answer(
    frame(here, { title: 'Reminders', area: 'council', wide: true, backLink: { href: '/council' }, content }),
  )
}
