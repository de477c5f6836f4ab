import type { Fault } from '#complaint/faults/fault.ts'
import { furthestPast, latenessInWords } from '#complaint/summary.ts'
import { dayInWords } from '#law/day-words.ts'
import { lengthInWords } from '#law/limit.ts'
import { sourceText } from '#law/sources.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
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
import { holderInWords } from './task-words.ts'
import { tasksSection } from './tasks.ts'
import { warningsSection } from './warnings.ts'

function nextCard({ duties, tasks, names, clocks, now, rights }: ShownComplaint): Html {
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
  const task = tasks.find(({ by, title, source }) => by === next.by && (title === next.what || source === next.source))
  const who = `With ${task ? holderInWords(task.holder, names) : `the ${next.who}`}.`
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

/** The next lawful date and who must act, first; then what has to be done, the stages, the findings and what went wrong. */
export const overviewPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'overview', shown => {
    const bars = stageBars(shown)
    return html`${statementCards(nextCard(shown), ...lateCard(shown))}
${warningsSection(shown)}${tasksSection(shown)}
${bars.length > 0 && html`<h2 class="govuk-heading-m">The stages</h2>${stagesPicture({ id: 'stages', title: `The stages of complaint ${shown.state.reference}`, bars })}`}
${ledgerSection(shown.ledger, path`/complaints/${shown.id}/points#readings`)}
${faultsSection(shown)}`
  })
