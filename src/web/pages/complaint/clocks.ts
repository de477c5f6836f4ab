import { daysInWords } from '#complaint/clocks/bounds.ts'
import { type Clock, verdictOf } from '#complaint/clocks/clock.ts'
import { hasAccountEnded } from '#complaint/clocks/clocks.ts'
import { type Stage2Count, stage2Counts } from '#complaint/clocks/stage-2-counts.ts'
import { stage2Days } from '#complaint/clocks/stage-2-days.ts'
import { hasStep } from '#complaint/rounds.ts'
import type { Round } from '#complaint/state.ts'
import { sourceText } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { spanElement } from '../../components/date.ts'
import { ledger } from '../../components/ledger.ts'
import { working } from '../../components/working.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { dayOfCount, outcomeInWords, stopInWords, workingOf } from './clock-words.ts'
import { complaintPage } from './frame.ts'

const span = (of: Span): Html | string => (of.earliest === null && of.latest === null ? 'not known' : spanElement(of))

function clockItem(clock: Clock, shown: ShownComplaint): Html {
  const verdict = verdictOf(clock)
  const late = verdict === 'late' || verdict === 'overdue'
  const dueKnown = clock.due.latest !== null || clock.due.earliest !== null
  return html`<div class="${late ? 'deadline deadline--late' : 'deadline'}">
<h3 class="deadline__title">${clock.title}${clock.whose === 'complainant' && ' (the complainant’s time)'}</h3>
<p class="deadline__due"><strong>${dueKnown ? html`Due ${spanElement(clock.due)}` : 'The due date cannot be worked out'}</strong></p>
<p class="deadline__told">${outcomeInWords(clock)}. ${stopInWords(clock)}.</p>
${working(workingOf(clock, shown.now))}</div>`
}

const groupOf = ({ limit, strand, round }: Clock): string => `${strand}/${round}/${limit.id.slice(0, 2)}`

/** The first run is named by what ended it: a decision of the Ombudsman, or the council's own agreement to begin again. */
function whichRun(round: number, next: Round | undefined): string {
  if (round === 0)
    return next?.restartedBy && next.restartedBy.matterId === null
      ? ', before it was started again by agreement'
      : ', before the Ombudsman had it started again'
  return round === 1 ? ', started again' : `, started again (${round})`
}

function headingOf(clock: Clock, rounds: readonly Round[]): string {
  const stage = { S1: 'Stage 1', S2: 'Stage 2', S3: 'Stage 3' }[clock.limit.id.slice(0, 2)] ?? 'Other limits'
  return `${stage}${rounds.length > 1 ? whichRun(clock.round, rounds[1]) : ''}${clock.strand === 'handling' ? ', how the complaint was handled' : ''}`
}

/** The reports beside the response: on which day of the count each came, and that only the response stops the clock. */
function daysOfStage2(round: Round, shown: ShownComplaint): Html | '' {
  const days = stage2Days(round, shown.now)
  if (days.length === 0) return ''
  return html`<ul class="govuk-list govuk-list--bullet">${days.map(
    ({ step, on, day, stopsTheClock }) =>
      html`<li>${capital(step)} ${spanElement(on)}: ${dayOfCount(day) ?? 'on a day not known'}. ${stopsTheClock ? 'This stops the clock' : 'This stops no clock'}.</li>`,
  )}</ul>`
}

/** How far past the 65th day it is: a count of days left would be told as a lateness below nothing. */
function pastDay65({ late65 }: Stage2Count): string {
  const { least, most } = late65
  if (most !== null && most <= 0) return 'Not past it'
  return daysInWords({ least: least === null ? null : Math.max(0, least), most }, 'working days') ?? 'Not known'
}

/** Each run has a table of its own, which its caption tells from the others. */
function countsTable(id: string, heading: string, counts: readonly Stage2Count[]): Html {
  const run = heading.replace('Stage 2', '')
  return ledger({
    id,
    caption: `How stage 2 is counted, and which count binds${run}`,
    columns: ['Counted from', 'Start', 'Day 25', 'Day 65', 'Past day 65', { text: 'Which binds', wide: true }],
    rows: counts.map(count => ({
      heading: capital(count.from),
      cells: [
        span(count.start),
        span(count.due25),
        span(count.due65),
        pastDay65(count),
        `${count.binds ? 'Binds. ' : 'For information. '}${count.why} ${sourceText(count.source)}.`,
      ],
    })),
  })
}

/** Each clock a sentence, with its working in a details element; stage 2 with each way in which it is counted. */
export const clocksPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'clocks', shown => {
    const { clocks, state, now } = shown
    if (clocks.length === 0) return html`<p class="govuk-body">No clock has started.</p>`
    const groups = Map.groupBy(clocks, groupOf)
    const sections = [...groups.entries()].map(([key, group]) => {
      const [first] = group
      if (!first) return ''
      const strand = state.strands.get(first.strand)
      const round = strand?.rounds[first.round]
      const counts =
        first.limit.id.startsWith('S2') && round && hasStep(round, 'stage 2 requested')
          ? stage2Counts(round, now, hasAccountEnded(state))
          : []
      const heading = headingOf(first, strand?.rounds ?? [])
      return html`<h2 class="govuk-heading-m">${heading}</h2>
<div class="deadlines">${group.map(clock => clockItem(clock, shown))}</div>
${first.limit.id.startsWith('S2') && round && daysOfStage2(round, shown)}
${counts.length > 0 && countsTable(`counts-${key.replaceAll('/', '-')}`, heading, counts)}`
    })
    return html`${sections}`
  })
