import { formatIsoDay } from '#law/day.ts'
import { show } from '#office/view.ts'
import { councilView } from '#office/views/council.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { type ComparisonQuery, comparisonView } from '#register/views/comparison.ts'
import { button } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintPage } from '../complaint/frame.ts'
import { mayNow } from '../complaint/may-now.ts'
import { compared, costOfDelay } from './comparison.ts'
import { orderAndFactors, rangesInGuidance } from './order.ts'
import { comparisonAsked } from './query.ts'
import { reasoning } from './reasoning.ts'

/** How far back "recent" goes. */
const RECENT_YEARS = 3

function lateHere({ id, faults }: ShownComplaint): Html | '' {
  const late = faults.filter(({ kind }) => kind === 'late')
  if (late.length === 0) return ''
  return html`<section class="remedy__part" aria-labelledby="late-here"><h2 class="govuk-heading-m" id="late-here">What was late in this complaint</h2>
<ul class="govuk-list govuk-list--bullet">${late.map(({ what }) => html`<li>${what}</li>`)}</ul>
<p class="govuk-body">${link(path`/complaints/${id}/clocks`, 'The clocks, with the working of each')}</p></section>`
}

async function content(asked: Asked, here: Here, shown: ShownComplaint): Promise<Html> {
  const { id, now, faults } = shown
  const year = Number(formatIsoDay(now.today).slice(0, 4))
  const since = year - RECENT_YEARS
  const isLate = faults.some(({ kind }) => kind === 'late')
  const query = comparisonAsked(asked, { faultKind: isLate ? 'delay' : '', stage: null, since: null })
  const ask = (given: ComparisonQuery) => show(here.site.office, comparisonView, given, here.visitor)
  const others = await ask(query)
  const delays = await ask({ faultKind: 'delay', stage: null, since })
  const council = await show(here.site.office, councilView, null, here.visitor)
  const may = mayNow(shown)
  const record = path`/complaints/${id}/record/consider-remedy`
  return html`<p class="govuk-body remedy__intro">This page informs. It works out no amount and fills none in: what is proportionate here is for people to reason and to write down.</p>
<section class="remedy__part" aria-labelledby="reasoned"><h2 class="govuk-heading-m" id="reasoned">How a remedy was considered</h2>${reasoning(shown)}
${may('consider-remedy') && button({ text: shown.state.remedy.considered.length > 0 ? 'Consider it again' : 'Write down how a remedy was considered', href: record })}</section>
${lateHere(shown)}${orderAndFactors()}${rangesInGuidance(council.kind === 'shown' ? council.shown.state.remedyFigures : new Map())}
${others.kind === 'shown' && compared(others.shown, query, path`/complaints/${id}/remedy`, year)}
${delays.kind === 'shown' && costOfDelay(delays.shown, since)}`
}

/** What helps to consider a remedy: the published order, the factors, what others paid, and what was reasoned so far. */
export const remedyPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'remedy', shown => content(asked, here, shown))
