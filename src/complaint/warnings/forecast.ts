import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { LimitId } from '#law/limit.ts'
import type { Clock } from '../clocks/clock.ts'
import { hasStep } from '../rounds.ts'
import type { Round } from '../state.ts'
import { planned } from './planning.ts'
import type { Warning } from './warning.ts'

interface StillToCome {
  readonly what: string
  readonly days: number
}

const leaveOut = (steps: readonly (StillToCome | false)[]): readonly StillToCome[] =>
  steps.flatMap(step => (step === false ? [] : [step]))

/** What has to happen before the clock can be stopped, each with the least time that it usually needs. */
function stillToCome(limit: LimitId, round: Round): readonly StillToCome[] {
  const has = (step: Parameters<typeof hasStep>[1]): boolean => hasStep(round, step)
  switch (limit) {
    case 'S1-10':
    case 'S1-20':
      return [{ what: 'the answer', days: planned.stage1Answer }]
    case 'S2-25':
    case 'S2-65': {
      const appointed = has('investigating officer appointed') && has('independent person appointed')
      const reported = has('investigating officer reported')
      return leaveOut([
        !appointed && !reported && { what: 'the appointments', days: planned.appointments },
        !has('statement of complaint settled') && !reported && { what: 'the statement', days: planned.statement },
        !reported && { what: 'the investigation and its report', days: planned.investigation },
        !has('independent person reported') && {
          what: 'the independent person’s report',
          days: planned.independentReport,
        },
        { what: 'the adjudication and the response', days: planned.adjudication },
      ])
    }
    case 'S3-REPORT-5':
      return [{ what: 'the panel’s report', days: planned.panelReport }]
    case 'S3-RESP-15':
      return [{ what: 'the council’s response', days: planned.stage3Response }]
    default:
      return []
  }
}

const inWords = (steps: readonly StillToCome[]): string => {
  const told = steps.map(({ what, days }) => `${what} (${days})`)
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The last day on which all that is still to come fits in before the lawful date. */
const lastDayThatFits = (due: Day, days: number, calendar: Calendar): Day => calendar.addWorkingDays(due, -days)

/**
 * Whether a lawful date will be missed, from what has been done by now and the time that the rest usually needs. Told in
 * words with its reckoning: no score, which nobody could check.
 */
export function forecastOf(clock: Clock, round: Round, calendar: Calendar): Warning | null {
  const { limit, stop, whose, binding, due, title } = clock
  if (stop.kind !== 'running' || whose !== 'council' || !binding || due.latest === null) return null
  const steps = stillToCome(limit.id, round)
  if (steps.length === 0) return null
  const last = due.latest
  const needed = steps.reduce((sum, { days }) => sum + days, 0)
  return {
    id: `forecast-${clock.id}`,
    from: calendar.addWorkingDays(lastDayThatFits(last, needed, calendar), 1),
    to: last,
    by: last,
    what: `${title.replace(', latest extended date', '')}: on present dates it will be late`,
    why({ today }) {
      const still = `Still to come, with the working days that each usually needs at the least: ${inWords(steps)}.`
      const expected = calendar.addWorkingDays(today, needed)
      const late = calendar.countWorkingDays(last, expected)
      return `${still} ${capital(`counted from today, that is ${dateInWords(expected)}`)}, ${late} working ${late === 1 ? 'day' : 'days'} after the lawful date of ${dateInWords(last)}.`
    },
    source: limit.source,
  }
}
