import type { Clock } from '#complaint/clocks/clock.ts'
import { stage2Start } from '#complaint/clocks/stage-2-start.ts'
import { firstStep, hasStep } from '#complaint/rounds.ts'
import type { Matter, Round, StrandState } from '#complaint/state.ts'
import type { Step } from '#complaint/words.ts'
import type { Day } from '#law/day.ts'
import { shortDay } from '#law/day-words.ts'
import { isExact, type Span } from '#law/span.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Period, StageBar, StageMark } from '../../components/stages-picture.ts'
import { takenInWords } from './clock-words.ts'

const known = (span: Span | undefined): Day | null => span?.latest ?? span?.earliest ?? null

function period(from: Span | undefined, to: Span | undefined, today?: Day): Period | undefined {
  const [start, end] = [known(from), known(to) ?? today ?? null]
  if (start === null || end === null || end < start) return undefined
  const uncertain = from !== undefined && !isExact(from)
  return { from: start, to: end, ...(uncertain ? { uncertain } : {}) }
}

/** A mark on the latest day possible, told in the source's own words where it knows no day: "asked, 2016". */
const markOf = (
  span: (Span & { readonly asWritten?: string | null }) | undefined,
  words: string,
  kind: StageMark['kind'],
): readonly StageMark[] => {
  const on = known(span)
  if (on === null || span === undefined) return []
  const rough = isExact(span) ? null : span.asWritten
  return [{ on, words: `${words}, ${rough ?? shortDay(on)}`, kind }]
}

interface Setting {
  readonly clocks: readonly Clock[]
  readonly today: Day
  readonly live: boolean
}

const dateOf = (round: Round, step: Step): Span | undefined => firstStep(round, step)?.happened

function stage1(
  round: Round,
  find: (limit: string) => Clock | undefined,
  { today, live }: Setting,
): readonly StageBar[] {
  const clock = find('S1-20') ?? find('S1-10')
  if (!clock) return []
  const answered = dateOf(round, 'stage 1 answered')
  const words = answered
    ? `answered on ${takenInWords(clock) ?? 'a day not recorded'}`
    : live && clock.stop.kind === 'running'
      ? 'not answered yet'
      : 'no answer on record'
  return [
    {
      label: 'Stage 1',
      allowed: period(clock.start.span, clock.due),
      taken: period(clock.start.span, answered, live && !answered && clock.stop.kind === 'running' ? today : undefined),
      words,
    },
  ]
}

function stage2(
  round: Round,
  find: (limit: string) => Clock | undefined,
  { today, live }: Setting,
): readonly StageBar[] {
  const [ordinary, longest] = [find('S2-25'), find('S2-65')]
  if (!ordinary || !longest) return []
  const start = stage2Start(round).span
  const responded = dateOf(round, 'stage 2 responded')
  const running = live && !responded && longest.stop.kind === 'running'
  const day = takenInWords(longest)
  const words = responded ? `answered${day ? ` on ${day}` : ''}` : running ? 'not answered yet' : 'no answer on record'
  return [
    {
      label: 'Stage 2',
      allowed: period(start, longest.due),
      taken: period(start, responded ?? round.endedBy?.happened, running ? today : undefined),
      marks: [...markOf(ordinary.due, 'day 25', 'limit'), ...markOf(longest.due, 'day 65', 'limit')],
      words: responded && known(responded) !== null ? `${words}, ${shortDay(known(responded) ?? today)}` : words,
    },
  ]
}

function stage3(
  round: Round,
  find: (limit: string) => Clock | undefined,
  { today, live }: Setting,
): readonly StageBar[] {
  if (!hasStep(round, 'panel requested') && !hasStep(round, 'stage 3 responded')) return []
  const requested = dateOf(round, 'panel requested')
  const answered = dateOf(round, 'stage 3 responded')
  const before = dateOf(round, 'stage 2 response received') ?? dateOf(round, 'stage 2 responded')
  const start: Span | undefined =
    known(requested) === null ? before && { earliest: before.earliest, latest: known(before) } : requested
  const end = find('S3-RESP-15')?.due ?? find('S3-PANEL-30')?.due
  const undatedStart = known(requested) === null
  const uncertain = (of: Period | undefined): Period | undefined =>
    of && undatedStart ? { ...of, uncertain: true } : of
  const panel = markOf(dateOf(round, 'panel held'), 'panel', 'event')
  const on = known(answered)
  return [
    {
      label: 'Stage 3',
      allowed: undatedStart ? undefined : uncertain(period(start, end)),
      taken: uncertain(period(start, answered, live && !answered ? today : undefined)),
      marks: panel,
      words:
        on !== null
          ? `answered ${shortDay(on)}${undatedStart ? '; request not dated' : ''}`
          : live
            ? 'not answered yet'
            : 'no answer on record',
    },
  ]
}

function ombudsman(matters: readonly Matter[]): readonly StageBar[] {
  const marks = matters.flatMap(({ decided, contacted }) => [
    ...markOf(contacted ?? undefined, 'asked', 'event'),
    ...markOf(decided?.happened, 'decided', 'event'),
  ])
  if (marks.length === 0) return []
  const last = matters.findLast(({ decided }) => decided)
  return [{ label: 'Ombudsman', marks, words: last?.decided ? (last.decided.label ?? 'decided') : 'not decided yet' }]
}

const named = (strand: StrandState, number: number, several: boolean): string => {
  const handling = strand.strand === 'handling' ? ', handling' : ''
  const again = number > 0 ? ' again' : several ? ' first' : ''
  return `${again}${handling}`
}

/** The stages of every strand and run as bars, with what is undated said in words. */
export function stageBars({ state, clocks, now, looking }: ShownComplaint): readonly StageBar[] {
  const setting: Setting = { clocks, today: now.today, live: looking.kind !== 'now' || state.worked }
  const bars = [...state.strands.values()].flatMap(strand =>
    strand.rounds.flatMap((round, number) => {
      const find = (limit: string) => clocks.find(({ id }) => id === `${strand.strand}-${number}-${limit}`)
      const suffix = named(strand, number, strand.rounds.length > 1)
      return [...stage1(round, find, setting), ...stage2(round, find, setting), ...stage3(round, find, setting)].map(
        bar => ({
          ...bar,
          label: `${bar.label}${suffix}`,
        }),
      )
    }),
  )
  return [...bars, ...ombudsman([...state.matters.values()])].filter(
    ({ allowed, taken, marks }) => allowed || taken || marks?.length,
  )
}
