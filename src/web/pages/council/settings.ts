import { usualDaysKept } from '#authority/kept-email.ts'
import { announceHoliday } from '#authority/verbs/announce-holiday.ts'
import { overrideLimit } from '#authority/verbs/override-limit.ts'
import { settleKeptEmail } from '#authority/verbs/settle-kept-email.ts'
import { settleSecondReaders } from '#authority/verbs/settle-second-readers.ts'
import { settleSignOff } from '#authority/verbs/settle-sign-off.ts'
import { stateRemedyFigure } from '#authority/verbs/state-remedy-figure.ts'
import { signersInWords } from '#complaint/stage-1/sign-off.ts'
import { dayInWords } from '#law/day-words.ts'
import { lengthInWords } from '#law/limit.ts'
import { allLimits } from '#law/limits.ts'
import { isOverridable } from '#law/overrides.ts'
import { show } from '#office/view.ts'
import { auditView } from '#office/views/audit.ts'
import { councilView, type ShownCouncil } from '#office/views/council.ts'
import { councilLettersView } from '#office/views/council-letters.ts'
import { councilPeopleView } from '#office/views/council-people.ts'
import { councilRemindersView } from '#office/views/reminders.ts'
import { serviceView } from '#office/views/service.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { ledger } from '../../components/ledger.ts'
import { link } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

function holidays({ state }: ShownCouncil): Html {
  if (state.holidays.length === 0)
    return html`<p class="govuk-body">None has been entered. The published list runs to 2028.</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${state.holidays.map(
    ({ date, title, kind }) =>
      html`<li>${dayInWords(date)}: ${title}${kind === 'removed' && ', no longer a holiday'}</li>`,
  )}</ul>`
}

function recalled({ limits }: ShownCouncil): Html {
  return ledger({
    id: 'recalled-limits',
    caption: html`<span class="govuk-visually-hidden">Limits a council may set for itself</span>`,
    columns: ['Limit', 'Length', { text: 'On what it rests', wide: true }],
    rows: allLimits(limits)
      .filter(limit => isOverridable(limit))
      .map(({ name, length, direction, overriddenBy, mark }) => ({
        heading: name,
        cells: [
          lengthInWords(length, direction),
          overriddenBy
            ? { text: `Set by ${overriddenBy.authorityName}`, note: overriddenBy.reason, tone: 'changed' as const }
            : mark === 'recalled'
              ? 'Recalled from the guidance, not read in it'
              : 'Our own inference',
        ],
      })),
  })
}

function signOff({ state }: ShownCouncil): Html {
  const settled = state.signOff.at(-1)
  if (!settled || settled.roles.length === 0)
    return html`<p class="govuk-body">Nobody has to sign a stage 1 response before it is sent.</p>`
  return html`<p class="govuk-body">Since ${dayInWords(settled.from)} a stage 1 response is signed off before it is sent, by ${signersInWords(settled.roles)}. Whoever wrote part of it cannot sign it.</p>`
}

function secondReaders({ state }: ShownCouncil): Html {
  const settled = state.secondReaders.at(-1)
  return html`<p class="govuk-body">What is sent although something stands against it, such as a way that is not safe, goes only once somebody else has read it.${
    settled && settled.letters.length > 0
      ? html` Since ${dayInWords(settled.from)} the same holds for:</p><ul class="govuk-list govuk-list--bullet">${settled.letters.map(one => html`<li>${one}</li>`)}</ul>`
      : html` This council has settled it for no other letters; whoever sends one can ask for it.</p>`
  }`
}

function keptEmail({ state }: ShownCouncil): Html {
  const settled = state.keptEmail.at(-1)
  return html`<p class="govuk-body">${
    settled
      ? html`From ${dayInWords(settled.since)} Redress removes an email ${settled.days} days after somebody set it aside.`
      : html`Redress removes an email ${usualDaysKept} days after somebody set it aside. That is a rule of Redress and no law: this council has settled none of its own.`
  } What was filed with a complaint is kept as long as the complaint.</p>`
}

const pages = [
  [councilPeopleView, '/council/people', 'People and roles'],
  [councilLettersView, '/council/letters', 'How this council words its letters'],
  [councilRemindersView, '/council/reminders', 'Reminders: who is told what they have to do, and when'],
  [serviceView, '/council/service', 'How this service stands'],
  [auditView, '/audit', 'Audit: who saw and did what'],
] as const

function pagesFor(actor: Actor): Html | '' {
  const open = pages.filter(([{ may }]) => holdsAny(actor, may))
  return open.length === 0
    ? ''
    : html`<ul class="govuk-list">${open.map(([, to, text]) => html`<li>${link(to, text)}</li>`)}</ul>`
}

/** What the council has settled for itself, beside the law. */
export async function councilPage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, councilView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const { state } = shown
  const may = holdsAny(seen.actor, announceHoliday.may)
  const content = html`<h1 class="govuk-heading-l">This council</h1>
${summaryList({
  rows: [
    { key: 'Name', value: state.name },
    { key: 'Colour', value: state.colour },
    { key: 'Kind', value: state.kind === 'practice' ? 'Practice: an invented council' : 'A real council' },
  ],
})}
${pagesFor(seen.actor)}
<h2 class="govuk-heading-m">Bank holidays announced since the published list</h2>${holidays(shown)}
<h2 class="govuk-heading-m">Sign-off at stage 1</h2>${signOff(shown)}
<h2 class="govuk-heading-m">Letters read by a second person</h2>${secondReaders(shown)}
<h2 class="govuk-heading-m">Email that was set aside</h2>${keptEmail(shown)}
<h2 class="govuk-heading-m">Limits this council may set for itself</h2>
<p class="govuk-body">What was read in the law stands as it is. These limits rest on memory of the guidance or on our own inference, so a council can put its own figure in their place, and every date says so.</p>
${recalled(shown)}
${
  may &&
  buttonGroup(
    button({ text: announceHoliday.title, href: '/council/announce-holiday', kind: 'secondary' }),
    button({ text: overrideLimit.title, href: '/council/override-limit', kind: 'secondary' }),
    button({ text: stateRemedyFigure.title, href: '/council/state-remedy-figure', kind: 'secondary' }),
    button({ text: settleSignOff.title, href: '/council/settle-sign-off', kind: 'secondary' }),
    button({ text: settleSecondReaders.title, href: '/council/settle-second-readers', kind: 'secondary' }),
    button({ text: settleKeptEmail.title, href: '/council/settle-kept-email', kind: 'secondary' }),
  )
}`
  return answer(frame(here, { title: 'This council', area: 'council', wide: true, content }))
}
