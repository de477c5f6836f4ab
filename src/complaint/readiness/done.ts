import { dayInWords } from '#law/day-words.ts'
import { agreedText } from '../agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '../agreed/item.ts'
import { agreedLate } from '../agreed/late.ts'
import { agreedStanding } from '../agreed/stands.ts'
import { daysInWords } from '../clocks/bounds.ts'
import { type Answer, answer, type Case, type Found, missing, shows, wouldSay } from './answer.ts'
import { on } from './on.ts'

const named = (item: AgreedItem): string =>
  item.is === 'recommendation' && item.number !== null ? `Recommendation ${item.number}` : agreedText(item)

function lateness(item: AgreedItem, { state, now }: Case): string | null {
  const late = agreedLate(state, item, now)
  const day = late?.due.by?.latest
  return late && day != null
    ? `${daysInWords(late.days, late.unit)} after ${dayInWords(day)}, ${late.due.phrase}`
    : null
}

/** Done with its proof, done and late, or not yet proved; of what a document does not follow nobody can tell. */
function ofItem(item: AgreedItem, of: Case): readonly Found[] {
  const late = lateness(item, of)
  const standing = agreedStanding(item)
  if (standing.kind === 'done') {
    const { done } = standing
    const told = shows(
      `${named(item)}: done${on(done.when)}. ${done.evidence} Accepted by ${done.acceptedBy}.`,
      done.seq,
    )
    return late === null ? [told] : [told, missing(`${named(item)}: done ${late}.`, item.seq, done.seq)]
  }
  if (late !== null) return [missing(`${named(item)}: no accepted proof, ${late}.`, item.seq)]
  if (standing.kind === 'not accepted')
    return [missing(`${named(item)}: the Ombudsman did not accept the proof. ${standing.view.words}`, standing.view)]
  if (standing.kind === 'proof not enough')
    return [missing(`${named(item)}: the proof was not enough. ${standing.check.words}`, standing.check)]
  const proof = item.followed.proofs.at(-1)
  return [
    wouldSay(
      proof
        ? `${named(item)}: that its proof of ${on(proof.happened).trim()} is accepted.`
        : `${named(item)}: the proof that it was done.`,
    ),
  ]
}

/** Many are done on the same proof: told once, with their numbers. */
function together(items: readonly AgreedItem[], of: Case): readonly Found[] {
  const groups = Map.groupBy(items, item =>
    item.done && lateness(item, of) === null && item.is === 'recommendation' && item.number !== null
      ? `done ${item.done.seq}`
      : item.id,
  )
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first?.done || group.length === 1) return group.flatMap(item => ofItem(item, of))
    const { evidence, acceptedBy, seq, when } = first.done
    const numbers = group.map(({ number }) => number).join(', ')
    return [shows(`Recommendations ${numbers}: done${on(when)}. ${evidence} Accepted by ${acceptedBy}.`, seq)]
  })
}

/** Whether what was agreed was done, when, and with what proof. FAULTS.md, RNI and PF. */
export function doneAnswers(of: Case): readonly Answer[] {
  const items = agreedItems(of.state)
  const own = items.filter(({ at }) => at !== 'Ombudsman')
  const withOmbudsman = items.filter(({ at }) => at === 'Ombudsman')
  return [
    ...(own.length > 0
      ? [
          answer(
            {
              id: 'own-actions-done',
              asks: 'Was everything done that the council agreed to in its own stages, and in time?',
              source: [
                { key: 'D', at: '24 009 478' },
                { key: 'D', at: '24 001 902' },
              ],
              where: 'agreed',
            },
            [together(own, of)],
          ),
        ]
      : []),
    ...(withOmbudsman.length > 0
      ? [
          answer(
            {
              id: 'ombudsman-actions-done',
              asks: 'Was everything done that was agreed with the Ombudsman, and in time?',
              source: [
                { key: 'LGA31', at: 'section 31(2A)' },
                { key: 'D', at: '24 010 138' },
              ],
              where: 'agreed',
            },
            [together(withOmbudsman, of)],
          ),
        ]
      : []),
  ]
}
