import { appointmentMade } from '#complaint/entries/appointment-made.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { complaintRestarted } from '#complaint/entries/complaint-restarted.ts'
import { councilDateStated } from '#complaint/entries/council-date-stated.ts'
import { eventNoted } from '#complaint/entries/event-noted.ts'
import { panelHeld } from '#complaint/entries/panel-held.ts'
import { panelReported } from '#complaint/entries/panel-reported.ts'
import { panelRequested } from '#complaint/entries/panel-requested.ts'
import { reportReceived } from '#complaint/entries/report-received.ts'
import { stage1Answered } from '#complaint/entries/stage-1-answered.ts'
import { stage1Started } from '#complaint/entries/stage-1-started.ts'
import { stage2Requested } from '#complaint/entries/stage-2-requested.ts'
import { stage2Responded } from '#complaint/entries/stage-2-responded.ts'
import { stage3Responded } from '#complaint/entries/stage-3-responded.ts'
import { stageRefused } from '#complaint/entries/stage-refused.ts'
import { supplementaryReviewCommissioned } from '#complaint/entries/supplementary-review-commissioned.ts'
import type { NewEntry } from '#stream/entry.ts'
import { during, undated } from '#stream/when.ts'
import type { TimelineEvent } from '../facts.ts'
import { isLookedAtAgain, type PlacedPoint } from './points.ts'
import {
  type Drafting,
  eventOf,
  eventsOf,
  implied,
  isBefore,
  type ProposedPerson,
  sourceOf,
  wordsOf,
} from './proposal.ts'

const strand = 'substance' as const

const notSaid = { fairness: null, overall: null, shared: null, withoutEvidence: [] }

/** The decision before this one that made the council start again, where it did. */
export function restartOf({ facts }: Drafting) {
  const earlier = facts.earlierOmbudsmanDecision
  const event = eventOf(facts, 'earlier Ombudsman decision')
  if (!earlier || !event) return null
  const again = /\bstage (?:2|two)\b|statement of complaint/i
  const action = earlier.actions.find(one => again.test(`${wordsOf(one)} ${one.reason ?? ''}`))
  return action ? { event, action } : null
}

/** What came in first, and again after a restart: the first dated submission on either side of it. */
function submissions(drafting: Drafting): { first: TimelineEvent | undefined; again: TimelineEvent | undefined } {
  const restart = restartOf(drafting)
  const all = [...eventsOf(drafting.facts, 'complaint'), ...eventsOf(drafting.facts, 'stage 2 asked for')]
  if (!restart) return { first: eventOf(drafting.facts, 'complaint'), again: undefined }
  return {
    first: all.find(({ when }) => isBefore(when, restart.event.when)),
    again: all.find(({ when }) => isBefore(restart.event.when, when)),
  }
}

export function proposeReceipt(drafting: Drafting, reference: string, subject: string): readonly NewEntry[] {
  const { facts, document } = drafting
  const { first } = submissions(drafting)
  const entries: NewEntry[] = [
    complaintReceived.write(first?.when ?? undated, first ? sourceOf(document, first) : implied(document), {
      reference,
      form: 'not recorded',
      subject,
    }),
  ]
  if (first)
    entries.push(
      stage1Started.write(first.when, implied(document, first.lines[0] ?? null), { strand, limb: 'not recorded' }),
    )
  const answered = eventOf(facts, 'stage 1 response')
  if (answered)
    entries.push(
      stage1Answered.write(answered.when, sourceOf(document, answered), {
        strand,
        outcome: 'not resolved',
        terms: null,
        sending: null,
      }),
    )
  return entries
}

/** A run that the Ombudsman ended: what is known of its stage 2, which is that it had been asked for by then. */
export function proposeRestart(drafting: Drafting, matterId: string): readonly NewEntry[] {
  const { facts, document } = drafting
  const restart = restartOf(drafting)
  if (!restart) return []
  const pressed = eventsOf(facts, 'complaint to the Ombudsman').find(({ when }) => isBefore(when, restart.event.when))
  const newMatters =
    restart.action &&
    facts.earlierOmbudsmanDecision?.actions.some(one => /further issues|new matters|since/i.test(wordsOf(one)))
  return [
    ...(pressed
      ? [
          stage2Requested.write(
            during(
              { earliest: null, latest: pressed.when.latest },
              `by ${pressed.date}, when the Ombudsman was asked to help`,
            ),
            implied(document, pressed.lines[0] ?? null),
            { strand, form: 'not recorded', stage1Skipped: false, words: null, pointIds: [], agreement: null },
          ),
        ]
      : []),
    ...(refusedBefore(drafting) && facts.procedure.stageRefused?.value !== 1 && facts.procedure.stageRefused
      ? [
          stageRefused.write(
            during({ earliest: null, latest: pressed?.when.latest ?? restart.event.when.latest }, null),
            sourceOf(document, facts.procedure.stageRefused),
            {
              strand,
              stage: facts.procedure.stageRefused.value,
              words: wordsOf(facts.procedure.stageRefused) || 'The council did not go on to the next stage.',
            },
          ),
        ]
      : []),
    complaintRestarted.write(restart.event.when, sourceOf(document, restart.event), {
      strand,
      matterId,
      at: 2,
      newMatters: newMatters === true,
      words: 'The Ombudsman had the council begin stage 2.',
      startIs: null,
    }),
  ]
}

/** A refusal told before the restart belongs to the run that the restart ended. */
function refusedBefore(drafting: Drafting): boolean {
  const restart = restartOf(drafting)
  const refused = drafting.facts.procedure.stageRefused
  return restart !== null && refused !== null && (refused.lines[0] ?? 0) <= (restart.event.lines[0] ?? 0)
}

const reachedStage2 = ({ facts }: Drafting): boolean =>
  facts.points.length > 0 ||
  facts.adjudication !== null ||
  (['stage 2 asked for', 'investigating officer appointed', 'investigating officer report'] as const).some(kind =>
    eventOf(facts, kind),
  )

/** Points sent to somebody else because the report had not shown what it rested on. */
function withoutEvidence({ facts }: Drafting, points: readonly PlacedPoint[]): string[] {
  const step = facts.procedure.extraStep
  const again = points.filter(point => isLookedAtAgain(facts, point))
  const words = [step ? wordsOf(step) : '', ...again.map(({ fact }) => fact?.text ?? '')].join(' ')
  return step && /\bevidence\b/i.test(words) ? again.map(({ pointId }) => pointId) : []
}

export function proposeStage2(
  drafting: Drafting,
  people: readonly ProposedPerson[],
  points: readonly PlacedPoint[],
): readonly NewEntry[] {
  const { facts, document } = drafting
  if (!reachedStage2(drafting)) return []
  const { again } = submissions(drafting)
  const asked = again ?? eventOf(facts, 'stage 2 asked for')
  const entries: NewEntry[] = [
    stage2Requested.write(asked?.when ?? undated, asked ? sourceOf(document, asked) : implied(document), {
      strand,
      form: 'not recorded',
      stage1Skipped: again !== undefined,
      words: null,
      pointIds: [],
      agreement: null,
    }),
  ]
  for (const as of ['investigating officer', 'independent person'] as const) {
    const person = people.find(({ part }) => part === as)
    if (!person) continue
    const event = as === 'investigating officer' ? eventOf(facts, 'investigating officer appointed') : undefined
    const source = event ? sourceOf(document, event) : implied(document)
    entries.push(
      appointmentMade.write(event?.when ?? undated, source, { strand, as, personId: person.personId, declared: null }),
    )
  }
  for (const author of ['investigating officer', 'independent person'] as const) {
    const event = eventOf(facts, `${author} report`)
    if (!event) continue
    const concerns = author === 'independent person' ? (facts.procedure.ipConcerns?.value ?? null) : null
    entries.push(
      reportReceived.write(event.when, sourceOf(document, event), {
        strand,
        author,
        concerns,
        ...notSaid,
        withoutEvidence: author === 'investigating officer' ? withoutEvidence(drafting, points) : [],
        note: null,
      }),
    )
  }
  for (const due of eventsOf(facts, 'date due')) {
    const { earliest, latest, asWritten } = due.when
    if (earliest === null || latest === null) continue
    entries.push(
      councilDateStated.write(undated, sourceOf(document, due), {
        strand,
        date: { earliest: due.date, latest: due.date, asWritten },
      }),
    )
  }
  const letter = eventOf(facts, 'adjudication letter')
  const told = letter ?? facts.adjudication
  if (told) {
    entries.push(
      stage2Responded.write(letter?.when ?? undated, sourceOf(document, told), {
        strand,
        received: null,
        apology: facts.adjudication?.apology ?? false,
        sending: null,
      }),
    )
  }
  return entries
}

export function proposeStage3(drafting: Drafting, points: readonly PlacedPoint[]): readonly NewEntry[] {
  const { facts, document } = drafting
  const [asked, met, report, reply] = [
    eventOf(facts, 'stage 3 asked for'),
    eventOf(facts, 'panel'),
    eventOf(facts, 'panel report'),
    eventOf(facts, 'reply to the panel'),
  ]
  const refused = refusedBefore(drafting) ? null : facts.procedure.stageRefused
  const entries: NewEntry[] = []
  if (asked || met || reply || refused?.value === 3)
    entries.push(
      panelRequested.write(asked?.when ?? undated, asked ? sourceOf(document, asked) : implied(document), {
        strand,
        reasons: null,
      }),
    )
  if (met) entries.push(panelHeld.write(met.when, sourceOf(document, met), { strand, note: null }))
  if (report)
    entries.push(
      panelReported.write(report.when, sourceOf(document, report), {
        strand,
        received: null,
        note: null,
        sending: null,
      }),
    )
  if (refused && refused.value !== 1) {
    const answer = eventOf(facts, 'Council answer')
    entries.push(
      stageRefused.write(answer?.when ?? undated, sourceOf(document, refused), {
        strand,
        stage: refused.value,
        words: wordsOf(refused) || 'The council would not go on to the next stage.',
      }),
    )
  }
  if (reply)
    entries.push(
      stage3Responded.write(reply.when, sourceOf(document, reply), {
        strand,
        apology: facts.panelResponse?.apology ?? false,
        independentPersonTookPart: null,
        sending: null,
      }),
    )
  const again = eventOf(facts, 'further report')
  if (facts.procedure.extraStep || again) {
    const told = facts.procedure.extraStep ?? again
    const source = told ? sourceOf(document, told) : implied(document)
    const pointIds = points.filter(point => isLookedAtAgain(facts, point)).map(({ pointId }) => pointId)
    entries.push(supplementaryReviewCommissioned.write(undated, source, { strand, pointIds, note: null, dueOn: null }))
  }
  if (again)
    entries.push(
      reportReceived.write(again.when, sourceOf(document, again), {
        strand,
        author: 'supplementary investigating officer',
        concerns: null,
        ...notSaid,
        note: null,
      }),
    )
  return entries
}

/** Background, and whatever else the statement dates that is no step of the procedure. */
export function proposeBackground({ facts, document }: Drafting): readonly NewEntry[] {
  return facts.timeline
    .filter(({ kind }) => kind === 'event' || kind === 'Council decision')
    .map(event => eventNoted.write(event.when, sourceOf(document, event), { what: event.event }))
}
