import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState, Round } from '#complaint/state.ts'
import { type Step, type Strand, steps } from '#complaint/words.ts'
import { type Html, html } from '../../html.ts'
import { oneOf, type Typed } from '../recording/typed.ts'

const names: Readonly<Record<Strand, string>> = {
  substance: 'What the complaint is about',
  handling: 'How it was handled',
}

const stepsAt: Readonly<Record<1 | 2 | 3, readonly Step[]>> = {
  1: steps.slice(steps.indexOf('stage 1 started'), steps.indexOf('stage 2 requested')),
  2: steps.slice(steps.indexOf('stage 2 requested'), steps.indexOf('panel requested')),
  3: steps.slice(steps.indexOf('panel requested')),
}

/** A source may tell what was done at a stage, and not how it began. */
const cameTo = (round: Round, stage: 1 | 2 | 3): boolean =>
  hasStage(round, stage) || stepsAt[stage].some(step => hasStep(round, step))

/** The strands that have come to a stage; the complaint itself where none has. */
export function strandsAt(state: ComplaintState, stage: 1 | 2 | 3): readonly Strand[] {
  const order: readonly Strand[] = ['substance', 'handling']
  const some = order.filter(strand => cameTo(currentRound(state, strand), stage))
  return some.length > 0 ? some : ['substance']
}

/** Names a strand above its part of a page. Nothing in a complaint that has only one. */
export const strandHeading = ({ strands }: ComplaintState, strand: Strand): Html | '' =>
  strands.size > 1 || strand === 'handling' ? html`<h2 class="govuk-heading-l">${names[strand]}</h2>` : ''

export const strandOf = (typed: Typed): Strand => (oneOf(typed, 'strand') === 'handling' ? 'handling' : 'substance')

/** The part of a page's own id that tells the strands apart: none for the complaint itself. */
export const ofStrand = (id: string, strand: Strand): string => (strand === 'substance' ? id : `${id}-${strand}`)

/** " on how it was handled", where a complaint has both strands. */
export const onStrand = ({ strands }: ComplaintState, strand: Strand): string =>
  strands.size > 1 ? (strand === 'handling' ? ' on how it was handled' : ' on what the complaint is about') : ''
