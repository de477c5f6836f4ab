import type { Source, When } from '#stream/entry.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { Dispatch } from './state.ts'

/**
 * What is said of a letter counts from the day it was asked to be sent: before that day there is no letter, and it would be
 * lost.
 */
export const isBeforeAsked = ({ happened: asked }: Pick<Dispatch, 'happened'>, happened: Pick<When, 'earliest'>) =>
  asked.earliest !== null && happened.earliest !== null && happened.earliest < asked.earliest

export const notBeforeAsked = (dispatch: Dispatch | undefined, happened: When): readonly InputIssue[] =>
  dispatch && isBeforeAsked(dispatch, happened)
    ? [{ field: 'happened', message: 'That is before it was asked to be sent' }]
    : []

/** The outbox sends what stands here. What was sent some other way is recorded as a letter that was sent. */
export const notAsHistory = ({ kind }: Source): readonly InputIssue[] =>
  kind === 'history'
    ? [
        {
          field: 'happened',
          message:
            'What is sent from here cannot be entered as history. Record what was sent some other way as a letter',
        },
      ]
    : []
