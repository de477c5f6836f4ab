import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { Context } from '#stream/verb.ts'
import { draftOfPerson, draftsOf, mayDraft, type StoredDraft } from '../drafts.ts'
import type { View } from '../view.ts'

/** What somebody has begun and not sent. */
export const draftsView: View<null, readonly StoredDraft[]> = {
  name: 'drafts',
  may: mayDraft,
  kind: 'view',
  load: (tx, _params, { visitor }) => draftsOf(tx, visitor.personId),
  audit: (_params, shown) => ({ subject: 'drafts', detail: { shown: shown.length } }),
}

export interface ShownDraft {
  readonly draft: StoredDraft
  /** What its steps may know of the world when they are tried. */
  readonly context: Omit<Context, 'newId'>
}

/** One of one's own drafts. */
export const draftView: View<{ readonly id: string }, ShownDraft> = {
  name: 'draft',
  may: mayDraft,
  kind: 'view',
  async load(tx, { id }, { visitor, today, actor }) {
    const draft = await draftOfPerson(tx, visitor.personId, id)
    if (!draft) return null
    const authority = await authorityOf(tx, visitor.authorityId)
    const context = {
      today,
      calendar: lawAt(authority).calendar,
      actor,
      source: { kind: 'worked' },
      reference: '',
      people: (personId: string) => knownPersonOn(authority, personId, today),
    } as const
    return { draft, context }
  },
  audit: ({ id }) => ({ subject: `draft/${id}`, detail: null }),
}
