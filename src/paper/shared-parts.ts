import type { SourceRef } from '#law/sources.ts'
import type { Role } from '#stream/role.ts'
import { answerTo, type Given, type Question, type TemplatePart } from './template.ts'

export interface About {
  readonly heading?: string
  /** On what authority the letter has it. Given: the words may be changed, and may not be left out. */
  readonly source?: readonly SourceRef[]
  /** Which names may not be lost from them. */
  readonly keeps?: readonly string[]
  when?(given: Given): boolean
}

/** A part in words: its id, what it is about, and the words as they come. */
export const words = (
  id: string,
  about: string,
  as: string,
  { heading, source, keeps = [], when }: About = {},
): TemplatePart => ({
  kind: 'words',
  wording: { id, about, words: as, ...(source ? { required: { source, keeps } } : {}) },
  ...(heading === undefined ? {} : { heading }),
  ...(when ? { when } : {}),
})

/** Those who write most letters. */
export const complaintsTeam: readonly Role[] = ['complaints manager', 'complaints officer']

export const advocacyPart = words(
  'advocacy',
  'the right to an advocate',
  'A child, young person or care leaver who complains has a right to an advocate, free of charge. Ask us, and we will help to find one.',
  { heading: 'Advocacy', source: [{ key: 'CA', at: 'section 26A' }] },
)

/** The right to go on to stage 2, which needs no reasons and has no time limit (regulation 15(2)). */
export const rightToStage2 = (as: string): TemplatePart =>
  words('right-to-stage-2', 'the right to ask for stage 2', as, {
    heading: 'If you are not satisfied',
    source: [{ key: 'REG', at: '15(2)' }],
    keeps: ['stage 2'],
  })

export const STAGE_2 = 'stage 2, in which the complaint is investigated together with an independent person'

/** How the Ombudsman is reached, as it tells everybody. */
export const OMBUDSMAN = 'the Local Government and Social Care Ombudsman (www.lgo.org.uk, telephone 0300 061 0614)'

/** The Ombudsman stands in every letter; what may be said of it changes with the stage. */
export const ombudsmanPart = (
  words: string,
  source: readonly SourceRef[] = [{ key: 'GUIDANCE', at: '' }],
): TemplatePart => ({
  kind: 'words',
  heading: 'The Ombudsman',
  wording: { id: 'ombudsman', about: 'the Ombudsman', words, required: { source, keeps: ['Ombudsman'] } },
})

export const BEFORE_THE_END =
  'You can contact {Ombudsman} at any time. The Ombudsman will usually expect the council to have finished its own procedure first.'

export const apologyAsked: Question = {
  name: 'apology',
  label: 'What does the council apologise for?',
  needed: false,
  long: true,
}

/** Left out where there is nothing to apologise for. */
export const apologyPart: TemplatePart = {
  kind: 'words',
  wording: { id: 'apology', about: 'the apology', words: '{apology}' },
  when: given => answerTo(given, 'apology') !== '',
}
