import type { InputIssue } from '#stream/refusal.ts'
import type { Context } from '#stream/verb.ts'

/** An account is made, checked and published here: none of it can be entered as something that happened elsewhere. */
export const onlyLive = (_state: unknown, _input: unknown, { source }: Context): readonly InputIssue[] =>
  source.kind === 'worked'
    ? []
    : [{ field: 'happened', message: 'An account is made here and checked as it is. It cannot be entered as history' }]
