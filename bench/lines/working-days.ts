import { readFileSync } from 'node:fs'
import { readVectorFile } from '#cli/vectors/vector-file.ts'
import { formatIsoDay } from '#law/day.ts'
import { lastDayListed } from '#law/holidays.ts'
import { dateFns } from '../libraries/date-fns.ts'
import { dayjs } from '../libraries/dayjs.ts'
import type { DateLibrary } from '../libraries/library.ts'
import { luxon } from '../libraries/luxon.ts'
import { moment } from '../libraries/moment.ts'
import { redress } from '../libraries/redress.ts'
import { atLeast, type Line, measured, notAtHand, type Row } from '../line.ts'
import { timePerCall } from '../measure/time-per-call.ts'

const vectorFile = new URL('../../test/vectors/deadline-vectors.json', import.meta.url)
const holidayFile = new URL('../../test/vectors/bank-holidays-england-wales.json', import.meta.url)

const vectors = () => {
  const { rules, vectors: all } = readVectorFile(readFileSync(vectorFile, 'utf8'))
  return all.flatMap(({ rule: id, trigger, expected }) => {
    const rule = rules.find(one => one.id === id)
    if (rule?.unit !== 'working_days') return []
    const workingDays = rule.direction === 'forward' ? rule.n : -rule.n
    return [{ trigger: formatIsoDay(trigger), workingDays, expected: formatIsoDay(expected) }]
  })
}

function holidays(): readonly string[] {
  const list: { readonly date: string }[] = JSON.parse(readFileSync(holidayFile, 'utf8'))
  return list.map(({ date }) => date)
}

/** Every eleventh day of eight years: all days of the week, workdays and not. */
const starts = Array.from({ length: 256 }, (_, index) =>
  new Date(Date.UTC(2018, 0, 1) + index * 11 * 86_400_000).toISOString().slice(0, 10),
)

const perAddition = (samples: readonly number[]): readonly number[] => samples.map(sample => sample / starts.length)

/**
 * Each library with the best configuration it offers: all but date-fns can be given the holidays. A peer that is right
 * on a vector was told the very holidays that it is asked about; date-fns cannot be.
 */
export const line: Line = async ({ peersMissing }) => {
  const given = vectors()
  const listed = holidays().filter(day => day <= formatIsoDay(lastDayListed))
  const peers = peersMissing === null ? [dateFns(), luxon(listed), dayjs(listed), moment(listed)] : []
  const [ours = [], ...theirs] = timePerCall([redress, ...peers].map(each => each.repeated(starts, 65))).map(
    perAddition,
  )
  const right = ({ add }: DateLibrary): number =>
    given.filter(({ trigger, workingDays, expected }) => add(trigger, workingDays) === expected).length
  const entered = peers.map((peer, place) => ({ ...peer, samples: theirs[place] ?? [] }))
  const [fns] = entered
  const rows: Row[] = [
    measured({ what: 'Redress', unit: 'ns', samples: ours, peers: entered }),
    measured({
      what: 'right on the working-day vectors',
      unit: 'right',
      samples: [right(redress)],
      budget: atLeast(given.length),
      note: `of ${given.length}; ${peers.map(peer => `${peer.name}, ${peer.told}: ${right(peer)}`).join('; ')}`,
    }),
  ]
  if (!fns) return [...rows, notAtHand('against the date libraries', peersMissing ?? '')]
  return [
    measured({
      what: 'times as fast as date-fns',
      unit: 'times',
      samples: fns.samples.map((sample, run) => sample / (ours[run] ?? Number.NaN)),
      budget: atLeast(40),
      note: `date-fns ${fns.told}`,
    }),
    ...rows,
  ]
}
