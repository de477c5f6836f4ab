import { wholeWithdrawal } from '#complaint/gates/withdrawal.ts'
import { leafPoints } from '#complaint/points.ts'
import { currentRound, hasStage } from '#complaint/rounds.ts'
import type { ComplaintState, Point } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold } from '../dates.ts'
import { lastOf, said, strandOf } from '../on-record.ts'
import { pointsNamed } from '../points-told.ts'
import {
  advocacyPart,
  BEFORE_THE_END,
  complaintsTeam,
  OMBUDSMAN,
  ombudsmanPart,
  rightToStage2,
  STAGE_2,
  words,
} from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const undoneOf = ({ state }: Pick<Given, 'state'>) => lastOf(state, 'resolution-undone')

const isWhy = (why: string) => (given: Given) => said(undoneOf(given), 'why') === why

/** The points that were opened again; all of the strand where none is named. */
function pointsOpened(state: ComplaintState): readonly Point[] {
  const undone = undoneOf({ state })
  const ids = undone?.data.pointIds
  const named: readonly unknown[] = Array.isArray(ids) ? ids : []
  return leafPoints(state).filter(
    ({ id, strand }) => named.includes(id) || (named.length === 0 && strand === strandOf(undone)),
  )
}

const isOpen = ({ state }: Point): boolean => state === 'live'

/** It was settled again, or taken back, since. */
function isSettledAgain(state: ComplaintState): boolean {
  const opened = pointsOpened(state)
  const { stage1Outcome } = currentRound(state, strandOf(undoneOf({ state })))
  return stage1Outcome === 'resolved' || (opened.length > 0 && !opened.some(isOpen))
}

function whatIsOpen(given: Given): string {
  const opened = pointsOpened(given.state)
  const open = opened.filter(isOpen)
  const isAll = open.length === leafPoints(given.state).length
  return pointsNamed(given, isAll ? [] : open.map(({ id }) => id))
}

/** Word that what was settled at stage 1 is open again, and that stage 2 can be asked for (T18, regulation 15(2)). */
export const openAgain: Template = {
  id: 'open-again',
  title: 'Not resolved after all',
  heading: 'Your complaint is open again',
  summary: 'What is open again and why, and how to ask for stage 2.',
  reader: 'adult',
  may: [...complaintsTeam, 'stage 1 resolver'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T18'],
  source: [{ key: 'REG', at: '15(2)' }],
  opensWhen(state) {
    const undone = undoneOf({ state })
    if (!undone) return 'Opens when something that was resolved is open again.'
    if (state.closed || wholeWithdrawal(state) || isSettledAgain(state))
      return 'Nothing that was opened again is open any more.'
    return hasStage(currentRound(state, strandOf(undone)), 2) ? 'Stage 2 has been asked for.' : null
  },
  asks: () => [{ name: 'asking', label: 'How can they ask for stage 2?', needed: true, long: true }, ...askedOfAll],
  parts: [
    words(
      'opening',
      'what is open again',
      'Dear {name}\n\nWe had agreed with you on how to settle {what is open}. It is not settled after all. Since {since} it is open again.',
      { source: [{ key: 'REG', at: '15(2)' }], keeps: ['what is open'] },
    ),
    words('not-done', 'that what was agreed was not done', 'We did not do what we had agreed. We are sorry. {words}', {
      heading: 'Why',
      source: [{ key: 'REG', at: '15(2)' }],
      keeps: ['words'],
      when: isWhy('the terms were not carried out'),
    }),
    words('they-say-so', 'what they told the council', 'This is what you told us: {words}', {
      heading: 'Why',
      source: [{ key: 'REG', at: '15(2)' }],
      keeps: ['words'],
      when: isWhy('the complainant says so'),
    }),
    rightToStage2(
      'You can ask now for {stage 2}. You do not have to give reasons, and there is no last day for it.\n\n{how to ask}\n\nDo you want us to do what was agreed all the same? Tell us that as well.',
    ),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const undone = undoneOf(given)
    return {
      'what is open': undone ? whatIsOpen(given) : null,
      since: dayTold(undone?.happened),
      words: said(undone, 'words'),
      'how to ask': answerTo(given, 'asking'),
      'stage 2': STAGE_2,
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
