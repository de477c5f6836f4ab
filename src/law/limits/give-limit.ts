import { isoDay } from '../day.ts'
import type { CountedLength, CountedUnit, Length, LimitId, LimitOf, Period, Softening } from '../limit.ts'

type Always = 'name' | 'trigger' | 'length' | 'consequence' | 'complainantsRight' | 'source' | 'mark' | 'law'
type Sometimes = 'direction' | 'extension' | 'soft' | 'note'
type Given<L extends Length> = Pick<LimitOf<L>, Always> & Partial<Pick<LimitOf<L>, Sometimes>>

/** What is not said: counted forward, no extension, never softened, no note, nobody's own figure. */
export const giveLimit = <L extends Length>(id: LimitId, given: Given<L>): LimitOf<L> => ({
  id,
  direction: 'forward',
  extension: null,
  soft: null,
  note: null,
  overriddenBy: null,
  ...given,
})

export const counted = (n: number, unit: CountedUnit): CountedLength => ({ kind: 'counted', n, unit })
export const workingDays = (n: number): CountedLength => counted(n, 'working_days')

/** SI 2006/1738, regulation 1(1). */
export const sinceTheRegulations: readonly Period[] = [{ from: isoDay('2006-09-01'), to: null }]
export const datesNotLookedUp: readonly Period[] = [{ from: null, to: null }]

/** SI 2020/445, regulation 6; its regulation 17 keeps the wording for periods that began while it ran. */
export const softenedIn2020: Softening = {
  from: isoDay('2020-04-24'),
  to: isoDay('2020-09-25'),
  source: { key: 'COV', at: 'regulations 6 and 17' },
}
