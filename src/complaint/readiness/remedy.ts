import { agreedText } from '../agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '../agreed/item.ts'
import type { Milestone } from '../milestone.ts'
import { pounds } from '../money.ts'
import { leafPoints, standingFinding } from '../points.ts'
import { type Consideration, lastConsidered } from '../remedy/state.ts'
import { everyRound, lastStep } from '../rounds.ts'
import type { ComplaintState, Finding, Matter, Point } from '../state.ts'
import {
  type Answer,
  answer,
  type Case,
  type Found,
  missing,
  numberOf,
  pointsInWords,
  shows,
  wouldSay,
} from './answer.ts'
import { on } from './on.ts'

interface Upheld {
  readonly point: Point
  readonly finding: Finding
}

const isUpheld = ({ finding }: Finding): boolean => finding === 'upheld' || finding === 'partially upheld'

/** What stands as upheld, wholly or in part. A finding on a whole point is counted in its parts. */
const upheldPoints = (state: ComplaintState): readonly Upheld[] =>
  leafPoints(state).flatMap(point => {
    const finding = standingFinding(state, point)
    return finding && isUpheld(finding) ? [{ point, finding }] : []
  })

/** The response that ended the last stage on record: by then the council had to have offered what it would. */
const lastResponse = (state: ComplaintState): Milestone | undefined =>
  everyRound(state)
    .flatMap(({ round }) =>
      (['stage 1 answered', 'stage 2 responded', 'stage 3 responded'] as const).flatMap(
        step => lastStep(round, step) ?? [],
      ),
    )
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1)

const decidedMatters = ({ matters }: ComplaintState): readonly Matter[] =>
  [...matters.values()].filter(({ decided }) => decided !== null)

/** What puts right what was done to one person, and not only others in future. An apology is asked for by itself. */
const isPersonal = ({ kind }: AgreedItem): boolean => kind === 'payment' || kind === 'note on the record'

const inWords = (item: AgreedItem): string => `${agreedText(item)}.`

/** What the last decision had the council do for the person: what it had not offered by itself. */
function askedForBesides(state: ComplaintState, items: readonly AgreedItem[]): readonly Found[] {
  const last = decidedMatters(state).at(-1)
  if (!last?.decided) return []
  const more = items.filter(item => item.matterId === last.id && (isPersonal(item) || item.kind === 'apology'))
  const { decided } = last
  if (more.length > 0)
    return more.map(item => missing(`The Ombudsman had more agreed: ${inWords(item)}`, item.seq, decided.seq))
  // Until the matter is closed, what it agreed may not be recorded yet.
  const isOver = last.closed !== null || !state.worked
  return isOver && /upheld/i.test(decided.label ?? '') && !/^not/i.test(decided.label ?? '')
    ? [shows(`The Ombudsman decided${on(decided.happened)} and asked for no more.`, decided.seq)]
    : []
}

const consideredOn = (last: Consideration): Found =>
  shows(`It was considered${on(last.happened)} in the published order. ${last.injustice}`, last)

/** FAULTS.md, RI: for each point upheld, what harm it did, to whom, and what puts it right. */
function considered({ state }: Case, upheld: readonly Upheld[], items: readonly AgreedItem[]): Answer {
  const own = items.filter(item => item.matterId === null || item.matterId !== decidedMatters(state).at(-1)?.id)
  const personal = own.filter(isPersonal)
  const offered = [...state.remedies.values()].filter(({ kind }) => kind !== 'apology')
  const apologies = own.filter(({ kind }) => kind === 'apology')
  const responded = lastResponse(state)
  const besides = askedForBesides(state, items)
  const points = pointsInWords(upheld.map(({ point }) => point))
  const found: Found[] = [
    ...apologies.map(item => shows(`An apology: ${inWords(item)}`, item.seq)),
    ...personal.map(item => shows(inWords(item), item.seq)),
    ...offered.map(one =>
      shows(`${one.text.replace(/[.;]$/, '')}${one.status === 'given' ? ', given' : ', offered'}.`, one.seq),
    ),
    ...besides,
  ]
  const last = lastConsidered(state)
  if (last) found.push(consideredOn(last))
  else if (personal.length === 0 && offered.length === 0 && responded)
    found.push(
      missing(
        `Nothing on record shows what was considered for whoever was affected by ${points}${apologies.length > 0 ? ', beyond an apology' : ''}.`,
        responded,
      ),
    )
  else if (!besides.some(({ kind }) => kind === 'shows'))
    found.push(wouldSay('For each point upheld, whom it affected, how, and what puts that right.'))
  return answer(
    {
      id: 'remedy-considered',
      asks: `Was a remedy considered for each of the ${numberOf(upheld.map(({ point }) => point))} points upheld in full or in part?`,
      source: [
        { key: 'REMEDY', at: '' },
        { key: 'D', at: '24 001 902' },
        { key: 'D', at: '25 006 373' },
      ],
      where: 'agreed',
    },
    [found],
  )
}

/** A sum alone cannot be defended: what it was considered for, and why it is enough, is kept with it. */
function reasoned({ state }: Case, items: readonly AgreedItem[]): Answer {
  const given = items.filter(({ kind, reason }) => kind === 'payment' && reason !== null && reason !== '')
  const last = lastConsidered(state)
  return answer(
    {
      id: 'remedy-reasoned',
      asks: 'Is the reasoning for the remedy kept?',
      source: [
        { key: 'REMEDY', at: '' },
        { key: 'D', at: '23 012 456' },
      ],
      where: 'agreed',
    },
    [
      given.map(item => shows(`${agreedText(item)}: ${item.reason}.`, item.seq)),
      last
        ? shows(`${last.proposed} ${last.reasons}`, last)
        : wouldSay('How the remedy was considered, in the published order, and why it is enough.'),
    ],
  )
}

/** Service improvements are asked for in every case, beside the remedy of the person. */
function improvements(items: readonly AgreedItem[]): Answer {
  const found = items.filter(({ kind }) => kind === 'service improvement')
  return answer(
    {
      id: 'improvements',
      asks: 'Was it considered what must change for others?',
      source: [{ key: 'REMEDY', at: '' }],
      where: 'agreed',
    },
    [
      found.map(item =>
        shows(`${item.number === null ? '' : `Recommendation ${item.number}: `}${inWords(item)}`, item.seq),
      ),
      found.length === 0 ? [wouldSay('What the council means to change, or why nothing needs to.')] : [],
    ],
  )
}

function paid({ state }: Case, items: readonly AgreedItem[]): readonly Answer[] {
  const payments = items.filter(({ kind }) => kind === 'payment')
  const offered = [...state.remedies.values()].filter(({ kind }) => kind === 'payment')
  if (payments.length + offered.length === 0) return []
  const found: Found[] = payments.map(item => {
    const amount = item.amountPence === null ? 'A payment' : pounds(item.amountPence)
    const fact = (step: string) => item.followed.payments.findLast(one => one.step === step)
    const [made, refused] = [fact('paid'), fact('refused')]
    if (item.done) return shows(`${amount}: ${item.done.evidence}`, item.done.seq)
    if (made) return shows(`${amount} was paid${on(made.happened)}; its proof is not yet accepted.`, made)
    if (refused) return shows(`${amount} was offered and not accepted${on(refused.happened)}.`, refused)
    return state.worked
      ? missing(`${amount} is not on record as paid.`, item.seq)
      : wouldSay(`The proof that ${amount} was paid.`)
  })
  const known = (id: string | null): boolean => payments.some(item => item.id === id)
  for (const one of offered.filter(({ perhapsSameAs }) => !known(perhapsSameAs))) {
    const amount = one.amountPence === null ? 'A payment' : pounds(one.amountPence)
    found.push(
      one.status === 'given'
        ? shows(`${amount} was given${on(one.happened)}.`, one.seq)
        : wouldSay(`The proof that ${amount} was paid.`),
    )
  }
  return [
    answer(
      {
        id: 'remedy-paid',
        asks: 'Was what was offered paid?',
        source: [
          { key: 'REMEDY', at: '' },
          { key: 'D', at: '24 001 902' },
        ],
        where: 'agreed',
      },
      [found],
    ),
  ]
}

/** Whether the remedy was proportionate: considered, reasoned, given. Redress works out no amount and compares none here. */
export function remedyAnswers(of: Case): readonly Answer[] {
  const upheld = upheldPoints(of.state)
  const items = agreedItems(of.state)
  if (upheld.length === 0 && items.length === 0 && of.state.remedies.size === 0) return []
  return [
    ...(upheld.length > 0 ? [considered(of, upheld, items)] : []),
    reasoned(of, items),
    ...(leafPoints(of.state).length > 0 ? [improvements(items)] : []),
    ...paid(of, items),
  ]
}
