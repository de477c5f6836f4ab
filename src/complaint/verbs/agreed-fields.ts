import { chosenField, manyChosenField } from '#stream/chosen-field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { type AgreedItem, agreedById, agreedItems } from '../agreed/item.ts'
import type { AgreedKind } from '../agreed/kind.ts'
import type { ComplaintState } from '../state.ts'

export const agreedField = (question = 'Which of the things agreed?') => chosenField('agreed', question)

export const agreedManyField = (question = 'Which of the things agreed?') =>
  manyChosenField('several agreed', question, 'Choose all that it is about.')

export const agreedOfComplaint = (
  state: ComplaintState,
  { agreedId }: { readonly agreedId: string },
): readonly InputIssue[] =>
  agreedById(state, agreedId) ? [] : [{ field: 'agreedId', message: 'Choose something agreed in this complaint' }]

export const allAgreedOfComplaint = (
  state: ComplaintState,
  { agreedIds }: { readonly agreedIds: readonly string[] },
): readonly InputIssue[] => {
  if (agreedIds.length === 0) return [{ field: 'agreedIds', message: 'Choose at least one of the things agreed' }]
  return agreedIds.every(id => agreedById(state, id))
    ? []
    : [{ field: 'agreedIds', message: 'Choose what was agreed in this complaint' }]
}

export const opensWithAgreed = (state: ComplaintState): string | null =>
  agreedItems(state).length > 0 ? null : 'Opens when something is accepted or agreed.'

/** Of what was chosen, that which is so; nothing of another complaint. */
export const chosenWhich = (
  state: ComplaintState,
  agreedIds: readonly string[],
  which: (item: AgreedItem) => boolean,
): readonly AgreedItem[] => agreedItems(state).filter(item => agreedIds.includes(item.id) && which(item))

/** The Ombudsman looks at the proof of what was agreed with it, and of nothing else. */
export const opensWithOmbudsman = (state: ComplaintState): string | null =>
  agreedItems(state).some(({ matterId }) => matterId !== null)
    ? null
    : 'Opens when something is agreed with the Ombudsman.'

export const onlyWithOmbudsman = (
  state: ComplaintState,
  { agreedIds }: { readonly agreedIds: readonly string[] },
): readonly InputIssue[] =>
  chosenWhich(state, agreedIds, ({ matterId }) => matterId === null).length > 0
    ? [{ field: 'agreedIds', message: 'Choose only what was agreed with the Ombudsman' }]
    : []

export const opensWithKind =
  (kind: AgreedKind, opensWhen: string) =>
  (state: ComplaintState): string | null =>
    agreedItems(state).some(item => item.kind === kind) ? null : opensWhen

export const agreedOfKind =
  (kind: AgreedKind, message: string) =>
  (state: ComplaintState, { agreedId }: { readonly agreedId: string }): readonly InputIssue[] => {
    const item = agreedById(state, agreedId)
    return item && item.kind !== kind ? [{ field: 'agreedId', message }] : []
  }

export const filesOfComplaint = (
  state: ComplaintState,
  { fileIds }: { readonly fileIds: readonly string[] },
): readonly InputIssue[] =>
  fileIds.every(id => state.files.held.has(id)) ? [] : [{ field: 'fileIds', message: 'Choose files of this complaint' }]
