import { signersOn } from '#stream/sign-off.ts'
import type { ResponseNeed } from '../adjudication/response-check.ts'
import { holdersNow } from '../appointing/held.ts'
import type { Now } from '../clocks/clocks.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { pointsToAnswer, stage1LetterOf, stage1WorkOn } from './draft.ts'
import { signatureOf, signersInWords } from './sign-off.ts'
import type { Stage1PointWork } from './state.ts'

const of = (done: number, all: number, what: string): string => `${done} of ${all} ${what}`

const isUpheld = ({ finding }: Stage1PointWork): boolean => finding === 'upheld' || finding === 'partially upheld'

/** What a good stage 1 response holds. Nothing of it is refused by law: what is missing is shown before it is sent. */
export function stage1ResponseCheck(
  state: ComplaintState,
  strand: Strand = 'substance',
  now: Pick<Now, 'today' | 'signOff'> | null = null,
): readonly ResponseNeed[] {
  const points = pointsToAnswer(state, strand)
  const work = points.flatMap(point => stage1WorkOn(state, point) ?? [])
  const found = work.filter(({ finding }) => finding !== null)
  const lookedAt = work.filter(one => one.lookedAt !== null)
  const upheld = work.filter(isUpheld)
  const sorry = upheld.filter(({ apology }) => apology !== null)
  const offered = upheld.filter(({ offer }) => offer !== null)
  const considered = state.outcomes.filter(({ id }) => state.adjudication.outcomes.has(id))
  const letter = stage1LetterOf(state, strand)
  const resolvers = holdersNow(state, 'stage 1 resolver')
  const complainedAbout = resolvers.filter(id => partsHeldBy(state, id).includes('subject of a point'))
  const signers = now ? signersOn(now.signOff ?? [], now.today) : []
  const signed = signatureOf(state, strand) !== undefined
  const need = (what: string, done: boolean, detail: string): ResponseNeed => ({ what, done, detail, required: false })
  const each = (what: string, some: readonly unknown[], all: readonly unknown[], none: string, words: string) =>
    need(what, some.length === all.length, all.length === 0 ? none : of(some.length, all.length, words))
  const written = (what: string, words: string | null | undefined, else_: string) =>
    need(what, Boolean(words), words ? 'Written' : else_)
  return [
    need(
      'Somebody answers who is not complained about',
      resolvers.length > 0 && complainedAbout.length === 0,
      resolvers.length === 0
        ? 'Nobody is named yet'
        : complainedAbout.length > 0
          ? 'Whoever is named is the subject of a point'
          : 'Named',
    ),
    need(
      'Every point answered with a finding and reasons',
      points.length > 0 && found.length === points.length,
      points.length === 0 ? 'No points are recorded' : of(found.length, points.length, 'answered'),
    ),
    need(
      'What was looked at on every point',
      points.length > 0 && lookedAt.length === points.length,
      points.length === 0 ? 'No points are recorded' : of(lookedAt.length, points.length, 'written'),
    ),
    each('An apology for everything upheld', sorry, upheld, 'Nothing is upheld', 'written'),
    each('What will be done about everything upheld', offered, upheld, 'Nothing is upheld', 'written'),
    each('Every desired outcome answered', considered, state.outcomes, 'None is recorded', 'answered'),
    written('Who answers, and how to reach them', letter?.answeredBy, 'Not written'),
    written('An offer to talk it over', letter?.meeting, 'Not written'),
    written('The right to ask for stage 2, and how', letter?.askingForStage2, 'Not written'),
    ...(signers.length === 0
      ? []
      : [
          {
            what: 'Signed off by somebody who did not write it',
            done: signed,
            detail: signed ? 'Signed off' : `By ${signersInWords(signers)}`,
            required: true,
          },
        ]),
  ]
}
