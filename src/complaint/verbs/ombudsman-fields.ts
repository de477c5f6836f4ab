import { z } from 'zod'
import { chosenField, optionalChosenField } from '#stream/chosen-field.ts'
import { asked } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { ComplaintState } from '../state.ts'

export const matterField = (question = 'Which matter with the Ombudsman?') => chosenField('matter', question)

export const matterOfComplaint = (
  state: ComplaintState,
  { matterId }: { readonly matterId: string },
): readonly InputIssue[] =>
  state.matters.has(matterId) ? [] : [{ field: 'matterId', message: 'Choose a matter of this complaint' }]

export const opensWithMatter = (state: ComplaintState): string | null =>
  state.matters.size > 0 ? null : 'Opens when the Ombudsman has been in touch.'

/** Spaces and line breaks belong to what was issued, so nothing is trimmed. */
export const issuedTextField = (question: string) =>
  asked(
    z
      .string()
      .default('')
      .transform(text => (text.trim() === '' ? null : text)),
    { question, hint: 'Copied whole. It is kept exactly, mistakes and all.', kind: 'exact text' },
  )

export const issuedFileField = (question: string) =>
  optionalChosenField('file', question, 'Add it to the files of this complaint first.')

export const fileOfComplaint = (
  state: ComplaintState,
  { fileId }: { readonly fileId: string | null },
): readonly InputIssue[] =>
  fileId === null || state.files.held.has(fileId)
    ? []
    : [{ field: 'fileId', message: 'Choose a file of this complaint' }]

/** What was issued is kept as a text or as a file, in live work and as history. */
export const textOrFile = (
  _state: ComplaintState,
  { text, fileId }: { readonly text: string | null; readonly fileId: string | null },
): readonly InputIssue[] =>
  text === null && fileId === null ? [{ field: 'text', message: 'Give its text, or choose its file' }] : []

/** One thing a line, empty lines left out. */
export const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
