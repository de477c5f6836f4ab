import { conflicts } from '#law/conflicts.ts'
import { insetText } from '../../components/inset-text.ts'
import { link } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'

export async function aboutPage(_asked: Asked, here: Here): Promise<Answer> {
  const { engine, council } = here.site
  const content = html`<h1 class="govuk-heading-l">About this practice council</h1>
<p class="govuk-body">${council.name} is invented, and so are its families and staff. Nothing here is real, and nothing leaves this machine.</p>
<p class="govuk-body">Two complaints retell published decisions of the Local Government and Social Care Ombudsman in our own words: ${link('https://www.lgo.org.uk/decisions/children-s-care-services/looked-after-children/24-001-902', '24 001 902')} and ${link('https://www.lgo.org.uk/decisions/children-s-care-services/other/18-011-015', '18 011 015')}. Their facts are as published; the words are ours.</p>
<h2 class="govuk-heading-m">What keeps the record</h2><p class="govuk-body">${engine}</p>`
  return answer(frame(here, { title: 'About this practice council', content }))
}

export async function countingPage(_asked: Asked, here: Here): Promise<Answer> {
  const content = html`<h1 class="govuk-heading-l">How dates are counted</h1>
<p class="govuk-body">A working day is any day except Saturdays, Sundays, Christmas Day, Boxing Day, Good Friday and the bank holidays of England and Wales (regulation 2 of the Representations Procedure Regulations 2006).</p>
<p class="govuk-body">The day on which something happens is day 0, whatever day of the week it is. Day 1 is the next working day. The last day counted is the due date, and the whole of it may be used. The Regulations do not say this in words; it is the usual convention, and the Ombudsman counts so.</p>
<p class="govuk-body">No due date is ever typed in. Each is worked out from the event that starts it, the rule and the holidays, and shows how. A date that is promised stands beside the lawful one and never replaces it.</p>
<p class="govuk-body">Where the event is not dated, the latest day on which it can have happened is counted, so a delay is never told greater than it was: “at least 50 working days late”.</p>
${insetText({ text: 'Holidays up to 2028 are published. Later ones, to 2040, are worked out by rule, and dates that rest on them say so.' })}
<h2 class="govuk-heading-m">Where sources disagree</h2>
${conflicts.map(({ subject, regulationsSay, othersSay, ruleBuilt }) =>
  summaryList({
    card: { title: subject, headingLevel: 3 },
    rows: [
      { key: 'The Regulations', value: regulationsSay },
      { key: 'Others', value: othersSay },
      { key: 'What we count by', value: ruleBuilt },
    ],
  }),
)}`
  return answer(frame(here, { title: 'How dates are counted', content }))
}

export async function accessibilityPage(_asked: Asked, here: Here): Promise<Answer> {
  const content = html`<h1 class="govuk-heading-l">Accessibility</h1>
<p class="govuk-body">This service is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. It works without JavaScript, with a keyboard alone, at a width of 320 pixels and at a zoom of 400 per cent.</p>
<p class="govuk-body">Every page that our tests visit is checked by a machine, in each of its states, and no fault is tolerated there. A machine finds a minority of faults: nobody with a disability has tested these pages yet, and no screen reader has been tried by hand.</p>
<p class="govuk-body">A council that puts this before its staff publishes its own accessibility statement, and should have the service tested first.</p>`
  return answer(frame(here, { title: 'Accessibility', content }))
}
