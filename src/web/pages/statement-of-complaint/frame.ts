import { show } from '#office/view.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { statementOfComplaintView } from '#office/views/statement-of-complaint.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'

/** The complaint, for a page of its statement; or why it cannot be shown. */
export async function statementOf(
  { params }: Pick<Asked, 'params'>,
  here: Here,
): Promise<{ readonly shown: ShownComplaint } | { readonly instead: Answer }> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, statementOfComplaintView, query, here.visitor)
  if (seen.kind === 'shown') return { shown: seen.shown }
  return { instead: seen.kind === 'not allowed' ? notAllowed(here) : notFound(here) }
}
