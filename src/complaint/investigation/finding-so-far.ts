import { z } from 'zod'
import { asked, optionalTextField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { type InvestigatorsFinding, investigatorsFindings } from './state.ts'

const NOT_YET = 'not yet'

export interface FindingSoFar {
  readonly finding: InvestigatorsFinding | null
  readonly whichPart: string | null
  readonly reasons: string | null
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

/** What is found on a point while it is still worked on: "not yet" is null. `hints` say what each finding means there. */
export const findingSoFarField = (question: string, hints: Readonly<Record<InvestigatorsFinding, string>>) =>
  asked(
    z
      .enum([...investigatorsFindings, NOT_YET], `${question}: choose one`)
      .default(NOT_YET)
      .transform(said => (said === NOT_YET ? null : said)),
    {
      question,
      kind: 'choice',
      choices: [
        ...investigatorsFindings.map(value => ({ value, text: capital(value), hint: hints[value] })),
        { value: NOT_YET, text: 'Not yet' },
      ],
    },
  )

export const whichPartField = () => optionalTextField('If it is partially upheld, which part is?')

export const reasonsField = (question: string) => optionalTextField(question, 'Needed with any of the four findings.')

/** A finding has its reasons, and a partial one, and no other, names its part. */
export const findingSoFarChecks = [
  (_state: unknown, { finding, whichPart }: Pick<FindingSoFar, 'finding' | 'whichPart'>): readonly InputIssue[] => {
    if (finding === 'partially upheld')
      return whichPart === null ? [{ field: 'whichPart', message: 'Say which part is upheld' }] : []
    return whichPart === null
      ? []
      : [
          {
            field: 'whichPart',
            message: 'Only a partial finding names a part. Choose partially upheld, or leave this empty',
          },
        ]
  },
  (_state: unknown, { finding, reasons }: Pick<FindingSoFar, 'finding' | 'reasons'>): readonly InputIssue[] =>
    finding !== null && reasons === null ? [{ field: 'reasons', message: 'Give the reasons for the finding' }] : [],
] as const
