import type { SourceRef } from '#law/sources.ts'
import { answerTo, type Question, type TemplatePart } from './template.ts'

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
