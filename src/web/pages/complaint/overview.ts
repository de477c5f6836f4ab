import type { Duty } from '#complaint/duty.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import { furthestPast, latenessInWords } from '#complaint/summary.ts'
import { dayInWords } from '#law/day-words.ts'
import { lengthInWords } from '#law/limit.ts'
import { sourceText } from '#law/sources.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { spanElement } from '../../components/date.ts'
import { faults } from '../../components/fault.ts'
import { path } from '../../components/link.ts'
import { stagesPicture } from '../../components/stages-picture.ts'
import { statementCard, statementCards } from '../../components/statement-card.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital, daysLeftInWords, workingDaysTo } from '../days.ts'
import { takenInWords, workingOf } from './clock-words.ts'
import { complaintPage } from './frame.ts'
import { ledgerSection } from './ledger-section.ts'
import { stageBars } from './stage-bars.ts'

function nextCard({ duties, clocks, now, rights }: ShownComplaint): Html {
  const next = duties.find(({ by }) => by && (by.latest !== null || by.earliest !== null)) ?? duties[0]
  if (!next) {
    const [right] = rights
    const statement =
      right?.until?.latest != null
        ? `${right.what} until ${dayInWords(right.until.latest)}`
        : (right?.what ?? 'Nothing is due from the council')
    return statementCard({ label: right ? 'The complainant' : 'Next lawful date', statement })
  }
  const day = next.by?.latest ?? next.by?.earliest ?? null
  const clock = clocks.find(({ id }) => id === next.clockId)
  const left = day === null ? null : daysLeftInWords(workingDaysTo(day, now.today, now.calendar))
  const who = `With the ${next.who}.`
  return statementCard({
    label: 'Next lawful date',
    statement: day === null ? `${next.what}, as soon as possible` : html`${next.what} by ${dayInWords(day)}`,
    supporting: left ? `${capital(left)}. ${who}` : who,
    late: day !== null && day < now.today,
    ...(clock ? { working: workingOf(clock, now) } : {}),
  })
}

function lateCard({ clocks, now }: ShownComplaint): readonly Html[] {
  const worst = furthestPast(clocks)
  const words = worst && latenessInWords(worst)
  if (!worst || !words) return []
  const also = clocks.find(({ id }) => id === worst.id.replace('S2-65', 'S2-25') && worst.limit.id === 'S2-65')
  const ordinary = also && latenessInWords(also)
  const day = takenInWords(worst)
  const again = worst.stop.kind === 'stopped' && worst.stop.what === 'complaint restarted'
  const until = again ? 'Started again on' : worst.stop.kind === 'stopped' ? 'Sent on' : 'Now'
  return [
    statementCard({
      label: 'Furthest past its limit',
      statement: `${worst.title.replace(', latest extended date', '')}: ${words}`,
      supporting: `${day ? `${until} ${day}. ` : ''}The law allows ${lengthInWords(worst.limit.length)}${worst.limit.id === 'S2-65' ? ' at most' : ''}${ordinary ? `; against the ordinary 25 it is ${ordinary}` : ''}.`,
      late: true,
      working: { ...workingOf(worst, now), summaryText: 'How this was worked out' },
    }),
  ]
}

const sources = ({ source, detail, certain }: Fault): string =>
  [
    ...(certain ? [] : ['Depends on what is not recorded']),
    ...source.map(sourceText),
    ...(detail ? [detail] : []),
  ].join(' · ')

function faultsSection({ faults: found }: ShownComplaint): Html {
  const procedure = found.filter(({ against }) => against !== 'record')
  const papers = found.filter(({ against }) => against === 'record')
  const list = (of: readonly Fault[], none: string) =>
    faults(
      of.map(fault => ({ statement: fault.what, source: sources(fault) || undefined })),
      none,
    )
  return html`<h2 class="govuk-heading-m">What went wrong in the procedure</h2>
${list(procedure, 'Nothing in the record shows that the procedure was not followed.')}
${papers.length > 0 && html`<h2 class="govuk-heading-m">Where the papers do not agree</h2><div class="papers">${list(papers, '')}</div>`}`
}

function dutiesSection({ duties, rights, now }: ShownComplaint): Html | '' {
  const words = ({ by }: Duty): Html | string => {
    const day = by?.latest ?? by?.earliest ?? null
    if (!by || day === null) return 'as soon as possible'
    const left = daysLeftInWords(workingDaysTo(day, now.today, now.calendar))
    return html`by ${spanElement(by)}${left && `, ${left}`}`
  }
  if (duties.length + rights.length === 0) return ''
  return html`<h2 class="govuk-heading-m">What has to be done, and by whom</h2>
<ul class="govuk-list govuk-list--bullet">${duties.map(duty => html`<li>${duty.what} ${words(duty)}. With the ${duty.who}. <span class="list__detail">${duty.source.map(sourceText).join('; ')}</span></li>`)}
${rights.map(({ what, until, source }) => html`<li>The complainant ${what.charAt(0).toLowerCase()}${what.slice(1)}${until && html` until ${spanElement(until)}`}. <span class="list__detail">${source.map(sourceText).join('; ')}</span></li>`)}</ul>`
}

/** The next lawful date and who must act, first; then the stages, the findings and what went wrong. */
export const overviewPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'overview', shown => {
    const bars = stageBars(shown)
    return html`${statementCards(nextCard(shown), ...lateCard(shown))}
${bars.length > 0 && html`<h2 class="govuk-heading-m">The stages</h2>${stagesPicture({ id: 'stages', title: `The stages of complaint ${shown.state.reference}`, bars })}`}
${ledgerSection(shown.ledger, path`/complaints/${shown.id}/points#readings`)}
${faultsSection(shown)}
${dutiesSection(shown)}`
  })
