import type { CaseSecrets } from '#stream/case-secrets.ts'
import { agreedName, agreedText } from '../agreed/in-words.ts'
import { agreedItems } from '../agreed/item.ts'
import type { Fault } from '../faults/fault.ts'
import { findingsOn, pointsInOrder } from '../points.ts'
import type { ComplaintState, Point } from '../state.ts'
import { castProposed } from './cast.ts'
import { coarser, whenGiven } from './coarse-dates.ts'
import { inWordsOfCast } from './in-other-words.ts'
import type { AccountText, DatesGiven } from './state.ts'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const pointsTold = (state: ComplaintState): readonly Point[] =>
  pointsInOrder(state).filter(({ kind, text }) => kind === 'point' && text !== null)

/** The finding of each stage on a point: the last that was made in it. */
function findingsTold(state: ComplaintState, point: Point): string {
  const found = findingsOn(state, point)
  const at = ([1, 2, 3] as const).map(stage => found.findLast(one => one.stage === stage)?.finding ?? 'none')
  return `${(point.text ?? '').replace(/[\s|]+/g, ' ').trim()} | ${at.join(' | ')}`
}

/** Nothing of what was recorded is guessed at: a part of which the record says nothing is empty. */
const orNull = (lines: readonly string[]): string | null => (lines.length === 0 ? null : lines.join('\n\n'))

/** The account as the record tells it, in the words of the cast, for somebody to go on with. */
export function accountProposed(
  state: ComplaintState,
  faults: readonly Fault[],
  secrets: CaseSecrets,
  dates: DatesGiven,
): AccountText {
  const members = castProposed(state, secrets)
  const cast = new Map(members.map(({ personId, pseudonym }) => [personId, pseudonym]))
  const anonymous = inWordsOfCast(cast, secrets)
  const told = (text: string): string => anonymous(coarser(text, dates))
  const called = (part: 'complainant' | 'child'): readonly string[] =>
    members.filter(one => one.part === part).map(({ pseudonym }) => pseudonym)
  const [complainants, children] = [called('complainant'), called('child')]
  const received = state.strands.get('substance')?.rounds[0]?.steps.get('received')?.[0]
  const when = received ? whenGiven(received.happened, dates) : null
  const forWhom = children.length > 0 && complainants.length > 0 ? ` for ${list(children)}` : ''
  const by = complainants.length > 0 ? complainants : children
  const opening = `${by.length > 0 ? list(by) : 'Somebody'} complained to the council${forWhom}${when === null ? '' : ` ${when}`}.`
  const points = pointsTold(state)
  const late = faults.filter(({ kind }) => kind === 'late' || kind === "council's own date missed")
  const items = agreedItems(state)
  const done = items.map(item => {
    const day = item.done ? whenGiven(item.done.when, dates) : null
    const how = item.done ? `Done${day === null ? '' : ` ${day}`}.` : 'Not done yet.'
    const what = item.kind === 'payment' && item.amountPence !== null ? agreedText(item) : item.text || agreedName(item)
    return `${sentence(capital(told(what)))} ${how}`
  })
  const learnt = items.flatMap(({ facts }) =>
    facts.kind === 'service improvement' ? facts.made.map(({ changed }) => sentence(capital(told(changed)))) : [],
  )
  return {
    title: capital(told(state.subject || 'A complaint about children’s services')),
    theme: state.intake.classified?.theme ?? null,
    dates,
    about: [opening, ...points.map(({ text }) => sentence(capital(told(text ?? ''))))].join('\n\n'),
    findings: points.length === 0 ? null : points.map(point => told(findingsTold(state, point))).join('\n'),
    late: orNull(late.map(({ what }) => sentence(told(what)))),
    agreed: orNull(done),
    learnt: orNull(learnt),
  }
}
