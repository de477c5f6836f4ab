import { optionalChosenField } from '#stream/chosen-field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { Context } from '#stream/verb.ts'

/** What has to be said in live work, and an old file may leave out. */
export const needed = ({ source }: Context, field: string, answer: unknown, message: string): readonly InputIssue[] =>
  source.kind === 'worked' && (answer === null || answer === '') ? [{ field, message }] : []

/** Every decision has a person. An old file may not say who it was. */
export const deciderField = () => optionalChosenField('person', 'Who decided?')

export const aDecider = (context: Context, decidedBy: string | null): readonly InputIssue[] =>
  needed(context, 'decidedBy', decidedBy, 'Choose who decided')
